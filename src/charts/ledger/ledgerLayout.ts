import { languages, type InEach } from '../language.js';
import { textWidth } from '../textWidth.js';
import { widestProbability } from '../numberText.js';

type Captions = readonly [string, string, string];

const fullCaptions: InEach<Captions> = {
  en: ['tokens left', 'mass removed', 'entropy'],
  zh: ['剩余词元', '移除的概率', '熵'],
};

const shortCaptions: InEach<Captions> = {
  en: ['tokens', 'removed', 'entropy'],
  zh: ['词元', '移除', '熵'],
};

/** Where the parts of a ledger are, in pixels. Columns that have no room go into a band below. */
export interface LedgerLayout {
  /** The width of the column of labels, which begins at 0. */
  readonly label: number;
  /** How many columns stand side by side. */
  readonly perBand: number;
  /** From one column's left edge to the next one's, and the width that it may fill. */
  readonly step: number;
  readonly column: number;
  readonly bandHeight: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly captions: InEach<Captions>;
}

/** Beside the number there is room for the mark of a move. */
const narrowest = Math.ceil(textWidth(widestProbability, 12)) + 12;
const widest = 220;
const gap = 10;

/** Beyond this, captions and tokens are written in full. */
const roomy = 420;

const headHeight = 94;
const rowHeight = 32;

/** The columns side by side as far as they have room, equally many in each band but the last. */
export function ledgerLayout(
  width: number,
  columns: number,
  rows: number,
  labels: readonly string[],
): LedgerLayout {
  const captions = width < roomy ? shortCaptions : fullCaptions;
  const longest = Math.max(
    ...languages.flatMap((each) => captions[each].map((text) => textWidth(text, 12))),
    ...labels.map((text) => textWidth(text)),
  );
  const label = Math.min(Math.ceil(longest), width < roomy ? 56 : Math.min(150, width * 0.22));
  const fit = Math.max(1, Math.floor((width - label) / (narrowest + gap)));
  const bands = Math.ceil(columns / fit);
  const perBand = Math.ceil(columns / bands);
  const step = Math.min((width - label) / perBand, widest + gap);
  return {
    label,
    perBand,
    step,
    column: step - gap,
    bandHeight: headHeight + rows * rowHeight + 14,
    headHeight,
    rowHeight,
    captions,
  };
}

/** Where a column's left edge and its band's top are. */
export function columnPlace(
  { label, perBand, step, bandHeight }: LedgerLayout,
  column: number,
): { readonly x: number; readonly y: number } {
  return {
    x: label + gap + (column % perBand) * step,
    y: Math.floor(column / perBand) * bandHeight,
  };
}
