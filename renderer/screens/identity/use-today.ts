/** The day by the register's clock; undefined before its first answer. */
import type { LocalDate } from '#contract/fields'
import { localDateOf } from '#domain/calendar'
import { useAsk } from '../../client/use-ask.ts'

export function useToday(): LocalDate | undefined {
  const { value } = useAsk('setup.state', {})
  return value === undefined ? undefined : localDateOf(value.now)
}
