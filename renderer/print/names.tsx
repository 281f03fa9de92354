/** A name in its own script, and in Latin letters under it. */
interface NamesProps {
  readonly of: { readonly name: string; readonly nativeName: string | null }
}

export function Names({ of: { name, nativeName } }: NamesProps) {
  if (nativeName === null || nativeName === name) return <>{name}</>
  return (
    <>
      {nativeName}
      <span className="below">{name}</span>
    </>
  )
}
