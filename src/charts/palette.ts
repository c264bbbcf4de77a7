/**
 * The colours of every chart, by the role that they play, in light and in dark. A page overrides one
 * by setting the custom property `--samplescope-` + role, e.g. `--samplescope-paper`; `paper` must then
 * be the page's real background and not `transparent`, since text inside bars is written in it.
 *
 * Each colour but `line`, which only decorates, has a contrast of at least 4.5 to 1 with its paper
 * (WCAG 2.2 AA for text). The seven token colours stay apart for protanopes and deuteranopes: in
 * Machado, Oliveira and Fernandes' simulation (2009), no two are closer than 0.08 in OKLab.
 *
 * @example
 * palette.ink.light // → '#1c1f24'
 */
export const palette = {
  paper: { light: '#ffffff', dark: '#15171b' },
  ink: { light: '#1c1f24', dark: '#e6e6e1' },
  muted: { light: '#565c67', dark: '#a9aeb8' },
  line: { light: '#dfe2e7', dark: '#343941' },
  token1: { light: '#1c4db8', dark: '#6fb0ff' },
  token2: { light: '#a85000', dark: '#f59a3a' },
  token3: { light: '#00806f', dark: '#5fdcb0' },
  token4: { light: '#84175f', dark: '#cc80ac' },
  token5: { light: '#7f63d2', dark: '#9678f0' },
  token6: { light: '#701a10', dark: '#f2665a' },
  token7: { light: '#0f6690', dark: '#a5e3fa' },
  other: { light: '#6b7280', dark: '#8d939e' },
} as const;

/** What a colour is for: the name of an entry of `palette`. */
export type ColorRole = keyof typeof palette;

/** What is painted, as a selection of d3 has it: the declarations of the charts are read without those of d3. */
interface Marks {
  classed(names: string, value: boolean): { attr(name: string, value: string): unknown };
}

/**
 * Gives marks the colour of a role; they take it up as `currentColor`. The class brings dark mode and
 * the page's own colours; the attribute is for programs that open the file without knowing CSS variables.
 */
export function paint(marks: Marks, role: ColorRole): void {
  marks.classed(role, true).attr('color', palette[role].light);
}
