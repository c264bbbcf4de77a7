/** An integer as recorded: a number, or digits where a number would lose some. */
export const integer = (recorded: number | string): number | bigint =>
  typeof recorded === 'string' ? BigInt(recorded) : recorded;

/** 0 … count − 1: what a shuffle starts from. */
export const counting = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

export const repeat = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

export const flat = (rows: readonly ArrayLike<number>[]): number[] =>
  rows.flatMap((row) => Array.from(row));
