import { palette, type ColorRole } from '../../src/charts/index.js';

const roles = Object.keys(palette) as ColorRole[];

/**
 * A colour that follows the host's `color-scheme`, where the charts' own style sheet would follow the
 * reader's system: a page that is always light keeps a light chart. The page's own colours win.
 */
const color = (role: ColorRole) =>
  `var(--samplescope-${role},light-dark(${palette[role].light},${palette[role].dark}))`;

const colors = roles.map((role) => `.${role}{color:${color(role)}}`).join('\n');

const font =
  "var(--samplescope-font,'Inter Variable',Inter,system-ui,'Helvetica Neue',Arial,sans-serif)";

/** The style sheet of an embedded chart, inside its shadow root. */
export const look = `
:host{display:block;position:relative;font:13px/1.5 ${font};font-variant-numeric:tabular-nums;text-align:start}
:host([hidden]){display:none}
:host([data-on-dark]){color-scheme:dark}
:host([scheme=light]){color-scheme:light}
:host([scheme=dark]){color-scheme:dark}
figure{margin:0;background:${color('paper')};color:${color('ink')}}
.samplescope-chart{display:block;max-width:100%;height:auto;font-family:${font};print-color-adjust:exact;-webkit-print-color-adjust:exact}
@supports (color:light-dark(red,red)){
${colors}
}
.controls{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:end;padding:.5rem 8px}
.controls:empty{display:none}
label{display:flex;flex-direction:column;gap:.1rem}
label.temperature{flex:1 1 14rem}
label>span{display:flex;justify-content:space-between;color:${color('muted')}}
label output{color:${color('ink')}}
input{box-sizing:border-box;min-height:2.1rem;margin:0;padding:.25rem .5rem;border:1px solid #7d8490;border-radius:5px;background:${color('paper')};color:inherit;font:inherit}
input[type=number]{width:7rem}
input[type=text]{width:9rem}
input[type=range]{width:100%;padding:0;border:0;accent-color:${color('token1')}}
:focus-visible{outline:3px solid ${color('token1')};outline-offset:2px;border-radius:2px}
.error{margin:0;padding:.5rem 8px;border-left:3px solid currentColor;color:light-dark(#b3261e,#ff9d94);white-space:pre-line;overflow-wrap:anywhere}
.error:empty{display:none}
figure{position:relative}
progress{position:absolute;inset:0 0 auto 0;width:100%;height:4px;accent-color:${color('token1')}}
progress[hidden]{display:none}
.drawing:empty+progress:not([hidden]){position:static;display:block;margin:1rem 0}
.drawing[aria-busy]{opacity:.55}
.data{position:relative;padding:0 8px .25rem}
summary{display:inline-block;min-height:24px;color:${color('muted')};cursor:pointer}
summary::before{content:'▸ '}
[open]>summary::before{content:'▾ '}
.scroll{overflow-x:auto}
.samplescope-reading{position:absolute;inset:0 8px auto auto;max-width:75%;min-height:1px;min-width:1px}
.samplescope-reading:not(:focus){clip-path:inset(50%)}
table{border-collapse:collapse;font-size:12px}
caption{color:${color('muted')};text-align:start}
th{font-weight:600;text-align:start}
th,td{padding:.2rem 1rem .2rem 0}
td{white-space:nowrap}
:is(td,thead th:not(:first-child)):not(.text,[colspan]){text-align:end}
tr{border-bottom:1px solid ${color('line')}}
@media print{
:host{color-scheme:light}
.controls,.data{display:none}
}
@media (forced-colors:active){
.samplescope-chart,.samplescope-chart *{forced-color-adjust:none}
.samplescope-chart .ink,.samplescope-chart .muted{color:CanvasText}
.samplescope-chart .paper{color:Canvas}
}
`;
