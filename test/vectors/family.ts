/** A recorded list of values: see `decode` for what the fields mean. */
export interface Recorded {
  readonly dtype: string;
  readonly v: readonly (number | string | boolean)[];
  readonly u32?: readonly number[];
  readonly hex?: readonly string[];
}

/** One recorded case. Families add fields of their own. */
export interface Case {
  readonly id: string;
  readonly op: string;
  // Recorded seeds and parameters differ from op to op, and each adapter knows its own.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly seed?: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly params?: any;
  readonly out?: Recorded;
  readonly [field: string]: unknown;
}

/** Thrown by an adapter for what it does not understand: says nothing about the library. */
export class CannotRead extends Error {}

/** One file of recorded cases. */
export interface VectorFile {
  readonly family: string;
  readonly cases: readonly Case[];
  readonly inputs?: Readonly<Record<string, Recorded>>;
  readonly [field: string]: unknown;
}

/** A value as a stream gives it. */
export type Value = number | bigint | string | boolean;

/**
 * What our code makes of a case: the values for its field `out`, or for several fields by their names
 * (`tokens`, `params.next_raw_after`).
 */
export type Produced = ArrayLike<Value> | Readonly<Record<string, ArrayLike<Value>>>;

/** How far a value may be from the recorded one, and why it may be. */
export interface Allowance {
  readonly reason: string;
  within(produced: number, recorded: number): boolean;
}

/** A family's adapter: it makes the values of each op, from the case's seed and parameters alone. */
export interface Family {
  readonly ops: Readonly<Record<string, (given: Case, file: VectorFile) => Produced>>;
  /** What a field of a case may differ by; bit for bit equality if there is none. */
  allowance?(given: Case, field: string): Allowance | undefined;
  /** For cases that are more than lists of values: does all the comparing itself, for every op. */
  check?(given: Case, file: VectorFile): Check;
}

/** What a check found: a problem, or what it had to relax. */
export type Check = { readonly problem: string } | { readonly relaxed: readonly string[] };
