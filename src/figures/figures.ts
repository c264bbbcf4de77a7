import type { Language } from '../charts/index.js';
import type { Figure } from './figure.js';
import type { Tag } from './tag/tag.js';
import type { FigureTexts } from './texts/figureTexts.js';

/** How a kind of figure is found: what loads it, and the command that shows it. */
export interface FigureEntry {
  /** The command whose `--svg` draws it, by the name after `--chart`, where there are several. Default: none. */
  readonly command?: 'repeat' | 'sample' | 'sharpen' | 'train';
  /** Whether the command draws it where no `--chart` says which. Default: no. */
  readonly first?: true;
  readonly load: () => Promise<object>;
  /** What loads the texts that it can be copied as. Default: a page never shows it. */
  readonly texts?: () => Promise<(source: never, language: Language) => FigureTexts>;
  /** What loads the tag that shows it in other people's pages. Default: no tag does. */
  readonly tag?: () => Promise<object>;
}

/** Every kind of figure, by the name that its sources have. Each is loaded when it is asked for. */
export const figures = {
  probabilities: {
    command: 'sharpen',
    load: async () => (await import('./probabilities/probabilitiesFigure.js')).probabilitiesFigure,
    texts: async () => (await import('./probabilities/probabilitiesTexts.js')).probabilitiesTexts,
    tag: async () => (await import('./probabilities/probabilitiesTag.js')).probabilitiesTag,
  },
  softmax: {
    load: async () => (await import('./softmax/softmaxFigure.js')).softmaxFigure,
    texts: async () => (await import('./softmax/softmaxTexts.js')).softmaxTexts,
  },
  sweep: {
    command: 'sharpen',
    first: true,
    load: async () => (await import('./sweep/sweepFigure.js')).sweepFigure,
    texts: async () => (await import('./sweep/sweepTexts.js')).sweepTexts,
    tag: async () => (await import('./sweep/sweepTag.js')).sweepTag,
  },
  rank: {
    load: async () => (await import('./rank/rankFigure.js')).rankFigure,
    texts: async () => (await import('./rank/rankTexts.js')).rankTexts,
    tag: async () => (await import('./rank/rankTag.js')).rankTag,
  },
  draw: {
    command: 'sample',
    load: async () => (await import('./draw/drawFigure.js')).drawFigure,
    texts: async () => (await import('./draw/drawTexts.js')).drawTexts,
    tag: async () => (await import('./draw/drawTag.js')).drawTag,
  },
  frequencies: {
    command: 'sample',
    first: true,
    load: async () => (await import('./frequencies/frequenciesFigure.js')).frequenciesFigure,
    texts: async () => (await import('./frequencies/frequenciesTexts.js')).frequenciesTexts,
    tag: async () => (await import('./frequencies/frequenciesTag.js')).frequenciesTag,
  },
  ledger: {
    load: async () => (await import('./ledger/ledgerFigure.js')).ledgerFigure,
    texts: async () => (await import('./ledger/ledgerTexts.js')).ledgerTexts,
    tag: async () => (await import('./ledger/ledgerTag.js')).ledgerTag,
  },
  cut: {
    load: async () => (await import('./cut/cutFigure.js')).cutFigure,
    texts: async () => (await import('./cut/cutTexts.js')).cutTexts,
  },
  streams: {
    load: async () => (await import('./streams/streamsFigure.js')).streamsFigure,
    texts: async () => (await import('./streams/streamsTexts.js')).streamsTexts,
    tag: async () => (await import('./streams/streamsTag.js')).streamsTag,
  },
  bits: {
    load: async () => (await import('./bits/bitsFigure.js')).bitsFigure,
    texts: async () => (await import('./bits/bitsTexts.js')).bitsTexts,
    tag: async () => (await import('./bits/bitsTag.js')).bitsTag,
  },
  answerTree: {
    command: 'repeat',
    load: async () => (await import('./answerTree/answerTreeFigure.js')).answerTreeFigure,
    texts: async () => (await import('./answerTree/answerTreeTexts.js')).answerTreeTexts,
    tag: async () => (await import('./answerTree/answerTreeTag.js')).answerTreeTag,
  },
  diversity: {
    command: 'repeat',
    load: async () => (await import('./diversity/diversityFigure.js')).diversityFigure,
    texts: async () => (await import('./diversity/diversityTexts.js')).diversityTexts,
    tag: async () => (await import('./diversity/diversityTag.js')).diversityTag,
  },
  resampled: {
    load: async () => (await import('./resampled/resampledFigure.js')).resampledFigure,
    texts: async () => (await import('./resampled/resampledTexts.js')).resampledTexts,
    tag: async () => (await import('./resampled/resampledTag.js')).resampledTag,
  },
  picture: {
    load: async () => (await import('./picture/pictureFigure.js')).pictureFigure,
    texts: async () => (await import('./picture/pictureTexts.js')).pictureTexts,
    tag: async () => (await import('./picture/pictureTag.js')).pictureTag,
  },
  numberLine: {
    load: async () => (await import('./numberLine/numberLineFigure.js')).numberLineFigure,
    texts: async () => (await import('./numberLine/numberLineTexts.js')).numberLineTexts,
  },
  sumTree: {
    load: async () => (await import('./sumTree/sumTreeFigure.js')).sumTreeFigure,
    texts: async () => (await import('./sumTree/sumTreeTexts.js')).sumTreeTexts,
  },
  loss: {
    command: 'train',
    load: async () => (await import('./loss/lossFigure.js')).lossFigure,
  },
} as const satisfies Record<string, FigureEntry>;

/** The name of a kind of figure. */
export type FigureName = keyof typeof figures;

type LoadedFigure<Name extends FigureName> = Awaited<ReturnType<(typeof figures)[Name]['load']>>;

/** What figures of a kind stand for. */
export type SourceOf<Name extends FigureName> = Parameters<LoadedFigure<Name>['dataOf']>[0];

/** The data of a kind's chart. */
export type DataOf<Name extends FigureName> = Awaited<ReturnType<LoadedFigure<Name>['dataOf']>>;

/** What a figure that a page shows stands for. */
export type FigureSource = {
  [Name in FigureName]: (typeof figures)[Name] extends { readonly texts: unknown }
    ? SourceOf<Name>
    : never;
}[FigureName];

/** Those that are here already: what waits for one of them waits for no task of the browser's. */
const loaded = new Map<FigureName, Promise<object>>();

/** The kind of that name. */
export function loadFigure<Name extends FigureName>(
  name: Name,
): Promise<Figure<SourceOf<Name>, DataOf<Name>>> {
  const figure = loaded.get(name) ?? figures[name].load();
  loaded.set(name, figure);
  figure.catch(() => loaded.delete(name)); // what did not arrive may do so next time
  return figure as never;
}

/** What writes the texts that figures of a kind can be copied as. */
export const loadTexts = (name: FigureSource['chart']) =>
  figures[name].texts() as Promise<(source: FigureSource, language: Language) => FigureTexts>;

/** The name of a kind that a tag shows. */
export type TaggedName = {
  [Name in FigureName]: (typeof figures)[Name] extends { readonly tag: unknown } ? Name : never;
}[FigureName];

/** The kinds that a tag shows. */
export const tagged = Object.entries(figures).flatMap(([name, entry]) =>
  'tag' in entry ? [name] : [],
) as readonly TaggedName[];

/** The tag of a kind. */
export const loadTag = <Name extends FigureName>(name: Name & TaggedName) =>
  figures[name].tag() as Promise<object> as Promise<Tag<SourceOf<Name>>>;

/** The name of a kind that a command can draw. */
export type FigureOf<Command extends NonNullable<FigureEntry['command']>> = {
  [Name in FigureName]: (typeof figures)[Name] extends { readonly command: Command } ? Name : never;
}[FigureName];

/** The kinds that a command can draw, the one before all that it draws unasked. */
export const figuresOf = <Command extends NonNullable<FigureEntry['command']>>(command: Command) =>
  (Object.entries(figures) as [FigureName, FigureEntry][])
    .filter(([, entry]) => entry.command === command)
    .sort(([, a], [, b]) => Number(b.first ?? false) - Number(a.first ?? false))
    .map(([name]) => name) as [FigureOf<Command>, ...FigureOf<Command>[]];
