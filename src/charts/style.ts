import { palette, type ColorRole } from './palette.js';

const roles = Object.keys(palette) as ColorRole[];

const colors = (mode: 'light' | 'dark') =>
  roles
    .map(
      (role) =>
        `.samplescope-chart .${role}{color:var(--samplescope-${role},${palette[role][mode]})}`,
    )
    .join('\n');

/** For those who ask for more contrast, nothing is soft: what was muted or a grid is ink. */
const contrast = (mode: 'light' | 'dark') =>
  (['ink', 'muted', 'line'] as const)
    .map((role) => {
      const color = mode === 'light' ? '#000000' : '#ffffff';
      return `.samplescope-chart .${role}{color:var(--samplescope-${role},${color})}`;
    })
    .join('\n');

/** Fonts for a file that is opened alone; a page sets `--samplescope-font`. */
export const fontFamily = "'Inter Variable',Inter,system-ui,'Helvetica Neue',Arial,sans-serif";

/**
 * The style sheet that every chart carries, so that a saved file looks right by itself. Dark is for
 * screens only: paper stays white. Where the reader's system forces its own colours, paper and text
 * take them, and bars and lines stay as they are.
 */
export const style = `
.samplescope-chart{max-width:100%;height:auto;font-family:var(--samplescope-font,${fontFamily});font-variant-numeric:tabular-nums;print-color-adjust:exact;-webkit-print-color-adjust:exact}
${colors('light')}
.samplescope-chart .axis-handle{cursor:ew-resize;touch-action:pan-y;outline:none}
.samplescope-chart .focus{opacity:0}
.samplescope-chart .axis-handle:focus-visible .focus{opacity:1}
@media screen and (prefers-color-scheme:dark){
${colors('dark')}
}
@media screen and (prefers-contrast:more){
${contrast('light')}
}
@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){
${contrast('dark')}
}
@media (forced-colors:active){
.samplescope-chart,.samplescope-chart *{forced-color-adjust:none}
.samplescope-chart .ink,.samplescope-chart .muted{color:CanvasText}
.samplescope-chart .paper{color:Canvas}
}
`;
