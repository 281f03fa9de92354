import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Mishap } from '../../renderer/ui/mishap.tsx'
import { openPage } from '../support/wire.tsx'

test('a part that falls over says so plainly, the rest stays, and Enter opens it again', async () => {
  // React reports what was thrown on the console.
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  function Vials() {
    if (broken) throw new Error('no such vial')
    return <p>three vials</p>
  }
  const { user } = openPage(
    <>
      <p>the queue</p>
      <Mishap>
        <Vials />
      </Mishap>
    </>,
    {},
  )
  expect(await screen.findByText('This page fell over')).toBeVisible()
  expect(screen.getByText('the queue')).toBeVisible()
  broken = false
  await user.keyboard('{Enter}')
  expect(await screen.findByText('three vials')).toBeVisible()
  expect(report).toHaveBeenCalled()
  report.mockRestore()
})
