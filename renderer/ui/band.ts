/** The fixed colours of bands, by name. One rule: eight that stay apart on a washed-out panel and for the colour-blind. */
const bands: Readonly<Record<string, string>> = {
  blue: '#1f6fd0',
  orange: '#e07a00',
  violet: '#7b3fc4',
  magenta: '#c4247f',
  teal: '#0a8a84',
  brown: '#7a4a1e',
  slate: '#5b6472',
  ochre: '#a98600',
}

/** The name beside the band is what tells; a name without a colour gets a neutral one. */
export const bandColour = (name: string): string => bands[name] ?? '#5b6472'
