import type { AnswerBranch } from './answerTreeData.js';
import { allShown, type ShownBranch } from './answerTreeShown.js';
import { axisFontSize } from '../axes.js';
import type { InEach, Language } from '../language.js';
import { countText, probabilityText } from '../numberText.js';
import { shorten, textWidth, wrapLabel } from '../textWidth.js';
import { tokenLabel } from '../tokenLabel.js';

/** The words in the tree. */
const treeWords: InEach<{
  end: string;
  never: string;
  numbers: (count: string, probability: string) => string;
  others: (ways: string) => string;
  hidden: (ways: string) => string;
}> = {
  en: {
    end: '(end)',
    never: 'never drawn',
    numbers: (count, probability) => `${count}×, p = ${probability}`,
    others: (ways) => `${ways} other ways`,
    hidden: (ways) => `… ${ways} ways on`,
  },
  zh: {
    end: '（结束）',
    never: '从未抽到',
    numbers: (count, probability) => `${count} 次，p = ${probability}`,
    others: (ways) => `其余 ${ways} 种`,
    hidden: (ways) => `…… 之后有 ${ways} 种`,
  },
};

/** A line of text beside a branch. */
interface TreeLine {
  readonly text: string;
  readonly role: 'ink' | 'muted';
  readonly size: number;
}

/** Where everything is, in pixels. */
export interface TreeLayout {
  /** The left end of each column, and its width. */
  readonly columns: readonly { readonly left: number; readonly width: number }[];
  /** Where the line of each row is; what stands beside a branch is above it. */
  readonly rows: readonly number[];
  readonly bottom: number;
  /** What stands beside a branch. */
  lines(branch: ShownBranch): readonly TreeLine[];
}

const lineHeight = 17;
/** Between columns, for the curves. */
export const columnGap = 30;
/** How thick the branch of all answers is. */
export const thickest = 16;
const mostLines = 4;

/** Narrower than this, no column is drawn whose texts want more. */
const narrowest = 100;

/** Whether all columns of a tree have room to be read. */
export const columnsFit = (
  shown: readonly ShownBranch[],
  width: number,
  language: Language,
): boolean => {
  const wanted = wantedWidths(allShown(shown), language);
  const widths = shareOut(wanted, width - columnGap * wanted.length);
  return widths.every((width, column) => width >= Math.min(narrowest, wanted[column]!));
};

/** Columns as wide as their texts, or as there is room for; rows as high as what stands in them. */
export function treeLayout(
  shown: readonly ShownBranch[],
  width: number,
  top: number,
  language: Language,
): TreeLayout {
  const all = allShown(shown);
  const columns = columnsOf(all, width, language);
  const lines = (branch: ShownBranch) => linesOf(branch, columns[branch.depth]!.width, language);
  const rows: number[] = [];
  let y = top;
  for (let row = 0; row <= Math.max(...all.map((branch) => branch.row)); row++) {
    const inRow = all.filter((branch) => branch.row === row);
    y += Math.max(...inRow.map((branch) => lines(branch).length)) * lineHeight + 8;
    rows.push(y);
    y += thickest / 2 + 8;
  }
  return { columns, rows, bottom: y, lines };
}

function columnsOf(all: readonly ShownBranch[], width: number, language: Language) {
  const wanted = wantedWidths(all, language);
  const widths = shareOut(wanted, width - columnGap * wanted.length);
  let left = columnGap;
  return widths.map((width) => {
    const column = { left, width };
    left += width + columnGap;
    return column;
  });
}

/** How wide the texts of each column are. */
function wantedWidths(all: readonly ShownBranch[], language: Language): number[] {
  const depth = Math.max(...all.map((branch) => branch.depth)) + 1;
  return Array.from({ length: depth }, (_, column) =>
    Math.max(
      ...all
        .filter((branch) => branch.depth === column)
        .flatMap((branch) => [
          textWidth(branchText(branch, language)),
          ...smallTexts(branch, language).map((text) => textWidth(text, axisFontSize)),
        ]),
    ),
  );
}

/** What each wants, or as much as all can have who want more. */
function shareOut(wanted: readonly number[], room: number): number[] {
  let left = room;
  const shares = new Array<number>(wanted.length).fill(0);
  const modest = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  modest.forEach((column, i) => {
    shares[column] = Math.min(wanted[column]!, left / (wanted.length - i));
    left -= shares[column];
  });
  return shares;
}

function linesOf(branch: ShownBranch, width: number, language: Language): TreeLine[] {
  const { ways } = branch;
  const role = ways !== 1 || branch.branch.text === '' ? 'muted' : 'ink';
  const wrapped = wrapLabel(branchText(branch, language), width);
  const kept = wrapped.slice(0, mostLines);
  if (wrapped.length > mostLines) kept.push(kept.pop()! + wrapped.slice(mostLines).join(' '));
  return [
    ...kept.map((text) => ({ text: shorten(text, width), role, size: 13 }) as const),
    ...smallTexts(branch, language).map((text) => ({
      text: shorten(text, width, axisFontSize),
      role: 'muted' as const,
      size: axisFontSize,
    })),
  ];
}

/** What stands in small letters: how many ways go on unseen, and the numbers. */
function smallTexts(branch: ShownBranch, language: Language): string[] {
  const { hidden } = branch;
  const more = hidden > 0 ? [treeWords[language].hidden(countText(hidden))] : [];
  return [...more, numbersText(branch, language)];
}

/** How many answers came this way, and how probable that is. */
export const numbersText = ({ branch, probability }: ShownBranch, language: Language): string =>
  treeWords[language].numbers(countText(branch.count), probabilityText(Math.min(1, probability)));

/** What a branch says. */
export const branchText = ({ branch, ways }: ShownBranch, language: Language): string =>
  ways === 0
    ? treeWords[language].never
    : ways > 1
      ? treeWords[language].others(countText(ways))
      : readable(branch.text, language);

/** A text to read: the space that begins a word is not shown, but what is invisible elsewhere is. */
const readable = (text: AnswerBranch['text'], language: Language): string =>
  text === '' ? treeWords[language].end : tokenLabel(text.replace(/^ (?=\S)/, ''));
