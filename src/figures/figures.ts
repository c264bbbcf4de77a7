import type { Figure } from './figure.js';

/** How a kind of figure is found: what loads it, and the command that shows it. */
export interface FigureEntry {
  /** The command whose `--svg` draws it, by the name after `--chart`, where there are several. Default: none. */
  readonly command?: 'repeat' | 'sample' | 'sharpen' | 'train';
  readonly load: () => Promise<object>;
}

/** Every kind of figure, by the name that its sources have. Each is loaded when it is asked for. */
export const figures = {
  probabilities: {
    command: 'sharpen',
    load: async () => (await import('./probabilities/probabilitiesFigure.js')).probabilitiesFigure,
  },
  softmax: { load: async () => (await import('./softmax/softmaxFigure.js')).softmaxFigure },
  sweep: {
    command: 'sharpen',
    load: async () => (await import('./sweep/sweepFigure.js')).sweepFigure,
  },
  rank: { load: async () => (await import('./rank/rankFigure.js')).rankFigure },
  draw: { command: 'sample', load: async () => (await import('./draw/drawFigure.js')).drawFigure },
  frequencies: {
    command: 'sample',
    load: async () => (await import('./frequencies/frequenciesFigure.js')).frequenciesFigure,
  },
  ledger: { load: async () => (await import('./ledger/ledgerFigure.js')).ledgerFigure },
  streams: { load: async () => (await import('./streams/streamsFigure.js')).streamsFigure },
  answerTree: {
    command: 'repeat',
    load: async () => (await import('./answerTree/answerTreeFigure.js')).answerTreeFigure,
  },
  diversity: {
    command: 'repeat',
    load: async () => (await import('./diversity/diversityFigure.js')).diversityFigure,
  },
  picture: { load: async () => (await import('./picture/pictureFigure.js')).pictureFigure },
  loss: { command: 'train', load: async () => (await import('./loss/lossFigure.js')).lossFigure },
} as const satisfies Record<string, FigureEntry>;

/** The name of a kind of figure. */
export type FigureName = keyof typeof figures;

type LoadedFigure<Name extends FigureName> = Awaited<ReturnType<(typeof figures)[Name]['load']>>;

/** What figures of a kind stand for. */
export type SourceOf<Name extends FigureName> = Parameters<LoadedFigure<Name>['dataOf']>[0];

/** The data of a kind's chart. */
export type DataOf<Name extends FigureName> = Awaited<ReturnType<LoadedFigure<Name>['dataOf']>>;

/** The kind of that name. */
export const loadFigure = <Name extends FigureName>(name: Name) =>
  figures[name].load() as unknown as Promise<Figure<SourceOf<Name>, DataOf<Name>>>;

/** The kinds that a command can draw. */
export const figuresOf = <Command extends NonNullable<FigureEntry['command']>>(command: Command) =>
  Object.entries(figures).flatMap(([name, entry]) =>
    'command' in entry && entry.command === command ? [name] : [],
  ) as {
    [Name in FigureName]: (typeof figures)[Name] extends { readonly command: Command }
      ? Name
      : never;
  }[FigureName][];
