/** The stations on the way from a seed to a stream's first number, in order. */
export const stationNames = ['seed', 'state', 'word', 'bits', 'number'] as const;

/** One of them. */
export type StationName = (typeof stationNames)[number];
