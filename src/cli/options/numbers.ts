import { InvalidArgumentError } from 'commander';

/** A number in an option. @throws InvalidArgumentError */
export function parseNumber(written: string): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written.trim())) {
    throw new InvalidArgumentError(`It must be a number, got ${JSON.stringify(written)}.`);
  }
  return Number(written);
}

/** A temperature: NaN and ∞, also by a number that is too large, are as far outside its range as -1, and refused where that is. @throws InvalidArgumentError */
export const parseTemperature = (written: string): number =>
  /^(NaN|[+-]?Infinity)$/.test(written.trim()) ? Number(written) : parseNumber(written);

/** Temperatures with commas between them. @throws InvalidArgumentError */
export const parseTemperatureList = (written: string): number[] =>
  written.split(',').map(parseTemperature);

/** A whole number from 1 on. @throws InvalidArgumentError */
export function parseCount(written: string): number {
  const number = parseNumber(written);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError(`It must be a whole number from 1 on, got ${written}.`);
  }
  return number;
}

/** A reader of whole numbers from 1 up to a limit that time or memory sets. */
export const countUpTo =
  (most: number) =>
  /** @throws InvalidArgumentError */
  (written: string): number => {
    const number = parseCount(written);
    if (number <= most) return number;
    throw new InvalidArgumentError(`It must be at most ${most}, got ${written}.`);
  };

/** How many draws one run may make: more are many seconds. @throws InvalidArgumentError */
export const parseSampled = countUpTo(10_000_000);

/** How many draws one run may keep: more do not fit into the memory of a small machine. */
const mostDraws = 1_000_000;

/** A number of draws. @throws InvalidArgumentError */
export const parseDraws = countUpTo(mostDraws);

/** A number of threads: of more, starting them is all that a computer does. @throws InvalidArgumentError */
export const parseWorkers = countUpTo(256);

/** A number of numbers to leave out, from 0 on. @throws InvalidArgumentError */
export function parseSkipped(written: string): number {
  const number = parseNumber(written);
  if (Number.isSafeInteger(number) && number >= 0 && number <= mostDraws) return number;
  throw new InvalidArgumentError(`It must be a whole number in [0, ${mostDraws}], got ${written}.`);
}

/** Ids of tokens, whole numbers from 0, with commas between them. @throws InvalidArgumentError */
export function parseIds(written: string): number[] {
  const ids = written.split(',').map(parseNumber);
  const wrong = ids.find((id) => !Number.isSafeInteger(id) || id < 0);
  if (wrong === undefined) return ids;
  throw new InvalidArgumentError(
    `It must be whole numbers from 0 on, such as 0,2,2, got ${wrong}.`,
  );
}
