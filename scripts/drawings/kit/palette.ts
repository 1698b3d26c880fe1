/** The inks on the illustrator's shelf. A picture should need five or six of them, never all. */
export const ink = {
  night: '#0d1a33',
  navy: '#172745',
  slate: '#33496b',
  storm: '#5d7892',
  mist: '#afc0c9',
  paper: '#f5ebd8',
  sand: '#ecd09a',
  ochre: '#e0a038',
  red: '#d8472b',
  brick: '#9c3527',
  plum: '#5b2a37',
  sea: '#2b7770',
  deep: '#17504f',
  mint: '#94bdab',
  pink: '#eab7a4',
  rose: '#cb7d70',
} as const;

/** One complexion: the flat, the plane turned from the light, the plane that catches it, and the lips. */
export type Skin = {
  readonly base: string;
  readonly shade: string;
  readonly light: string;
  readonly lip: string;
};

export const skins = {
  ebony: { base: '#5f3828', shade: '#3a2020', light: '#85533a', lip: '#7c3a35' },
  umber: { base: '#87523a', shade: '#5b3129', light: '#ac7250', lip: '#93423a' },
  bronze: { base: '#b57a52', shade: '#834b36', light: '#d49c70', lip: '#a54c3f' },
  olive: { base: '#d29c70', shade: '#a0674a', light: '#e8bd92', lip: '#b65a4a' },
  peach: { base: '#e8b791', shade: '#bf7b60', light: '#f6d7b6', lip: '#c2594a' },
  rose: { base: '#efc3a9', shade: '#c98673', light: '#fbe2cb', lip: '#c85c51' },
} satisfies Record<string, Skin>;
