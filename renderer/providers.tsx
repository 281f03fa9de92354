/**
 * What every page stands in: answers, look and language. One rule: what the settings say holds for the whole page,
 * from the first thing that is drawn.
 */
import { MantineProvider } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Settings } from '#contract/shell'
import { followChanges } from './client/queries.ts'
import { useAsk } from './client/use-ask.ts'
import { speak } from './text/language.ts'
import { cssVariables, theme } from './ui/theme.ts'

export interface ProvidersProps {
  readonly queries: QueryClient
  /** For Mantine's own `<style>`; the content security policy takes no style without it. */
  readonly nonce: string
  /** `test` leaves out transitions and portals. */
  readonly env?: 'default' | 'test'
  readonly children: ReactNode
}

export function Providers({ queries, nonce, env = 'default', children }: ProvidersProps) {
  useEffect(() => followChanges(queries), [queries])
  return (
    <QueryClientProvider client={queries}>
      <Look nonce={nonce} env={env}>
        {children}
      </Look>
    </QueryClientProvider>
  )
}

function Look({ nonce, env, children }: Required<Omit<ProvidersProps, 'queries'>>) {
  const { value, loading } = useAsk('settings.get', {})
  useEffect(() => {
    if (value !== undefined) void wear(value)
  }, [value])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => nonce}
      forceColorScheme={value?.theme ?? 'light'}
      env={env}
    >
      {loading ? null : children}
    </MantineProvider>
  )
}

/** Measures are in rem, so the size of the root's text is the size of everything. */
async function wear({ language, textSize }: Settings): Promise<void> {
  document.documentElement.style.fontSize = `${textSize}%`
  await speak(language)
}
