/** The names of the ways to write numbers down. */
export const logprobsFormats = ['json', 'csv', 'tsv', 'semicolons', 'lines', 'pairs'] as const;

/** How numbers are written down. */
export type LogprobsFormat = (typeof logprobsFormats)[number];
