/** What a pack changes, rule by rule and field by field, in words. One rule: all of it is shown before it is adopted. */
import type { PackChange } from '#contract/policy-views'
import { useText } from '../../text/use-text.ts'
import { fieldWords, valueWords } from './rule-words.ts'

export function Changes({ changes }: { readonly changes: readonly PackChange[] }) {
  const text = useText()
  const { say } = text
  if (changes.length === 0) return <p>{say('policy.read.noChanges')}</p>
  return (
    <table className="policy-changes">
      <caption>{say('policy.read.changes', { count: changes.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('policy.read.rule')}</th>
          <th scope="col">{say('policy.read.what')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ part, rule, change, fields }) => (
          <tr key={`${part} ${rule}`}>
            <th scope="row">
              {say(`policy.parts.${part}`)}: {rule}
              <span className={`policy-change policy-change-${change}`}>{say(`policy.change.${change}`)}</span>
            </th>
            <td>
              {fields.map(({ field, before, after }) => (
                <span key={field} className="policy-field">
                  {change === 'added'
                    ? say('policy.onlyAfter', { field: fieldWords(field, text), after: valueWords(after, text) })
                    : say('policy.fromTo', {
                        field: fieldWords(field, text),
                        before: valueWords(before, text),
                        after: valueWords(after, text),
                      })}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
