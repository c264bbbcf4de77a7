import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, decode } from './compare.js';
import { SamplescopeError } from '../../src/error.js';
import { CannotRead } from './family.js';
import type { Case, Check, Family, Produced, Recorded, Value, VectorFile } from './family.js';
import { recordedPart } from './recordedPart.js';

/** All families. All of their cases are run, and one without an adapter fails. */
export const families = [
  'torch-cpu',
  'torch-x86-mkl',
  'torch-cuda',
  'numpy-randomstate',
  'numpy-generator',
  'python-random',
  'cpp-random',
  'seedrandom',
  'jax-threefry',
  'random123',
  'transformersjs',
  'hf-processors',
  'hf-generate',
  'llamacpp-samplers',
  'llamacpp-chains',
  'llamacpp-old',
  'formats',
  'sums',
] as const;

/** How the cases of one op of one family went. */
export interface Tally {
  readonly family: string;
  readonly op: string;
  passed: number;
  /** Cases that passed within an allowance, by its reason; they are among `passed`. */
  readonly relaxed: Map<string, number>;
  /** Each case's id that came out differently, and what was wrong. */
  readonly failed: string[];
  /** Each case's id that this runner cannot read, and why: its fault, not the library's. */
  readonly unread: string[];
}

export interface Report {
  readonly tallies: readonly Tally[];
}

/** Runs every vector file of a folder. */
export async function runVectors(folder: string): Promise<Report> {
  const tallies = new Map<string, Tally>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile;
    if (!Array.isArray(file.cases)) continue;
    const family = await adapterOf(file.family);
    for (const given of file.cases) {
      const key = `${file.family} ${given.op}`;
      const tally = tallies.get(key) ?? newTally(file.family, given.op);
      tallies.set(key, tally);
      runCase(given, file, family, tally);
    }
  }
  return { tallies: [...tallies.values()] };
}

const includes = (names: readonly string[], name: string) => names.includes(name);

const newTally = (family: string, op: string): Tally => ({
  family,
  op,
  passed: 0,
  relaxed: new Map(),
  failed: [],
  unread: [],
});

async function adapterOf(name: string): Promise<Family | undefined> {
  if (!includes(families, name)) return undefined;
  if (!existsSync(new URL(`families/${name}.ts`, import.meta.url))) return undefined;
  const module = (await import(`./families/${name}.ts`)) as { family: Family };
  return module.family;
}

function runCase(given: Case, file: VectorFile, family: Family | undefined, tally: Tally): void {
  const cannotRead = (why: string) => void tally.unread.push(`${given.id}: cannot read: ${why}`);
  if (family === undefined) {
    cannotRead(`no adapter for the family ${file.family}`);
    return;
  }
  if (family.check === undefined && !Object.hasOwn(family.ops, given.op)) {
    cannotRead(`no adapter for the op ${given.op}`);
    return;
  }
  try {
    const found = family.check?.(given, file) ?? checkFields(given, file, family);
    if ('problem' in found) return void tally.failed.push(`${given.id}: ${found.problem}`);
    tally.passed++;
    for (const reason of found.relaxed) {
      tally.relaxed.set(reason, (tally.relaxed.get(reason) ?? 0) + 1);
    }
  } catch (error) {
    // What the library refuses it was asked; any other error is of the one who asks.
    if (error instanceof SamplescopeError) tally.failed.push(`${given.id}: ${error.message}`);
    else cannotRead(error instanceof Error ? error.message : String(error));
  }
}

/** Compares each field that the adapter of the op makes with what was recorded. */
function checkFields(given: Case, file: VectorFile, family: Family): Check {
  const fields = fieldsOf(family.ops[given.op]!(given, file));
  if (fields.length === 0) throw new CannotRead('nothing was produced');
  const reasons = new Set<string>();
  for (const [field, whole] of fields) {
    const recorded = recordedOf(given, field);
    if (recorded === undefined) throw new CannotRead(`the case has no field ${field}`);
    const produced = recordedPart(whole, recorded.length, given.params);
    const allowance = family.allowance?.(given, field);
    const agreement = compare(produced, recorded, allowance);
    if (agreement === 'different') {
      return { problem: `${field} is ${show(produced)}, recorded was ${show(recorded)}` };
    }
    if (agreement === 'relaxed') reasons.add(allowance!.reason);
  }
  return { relaxed: [...reasons] };
}

function fieldsOf(produced: Produced): [string, ArrayLike<Value>][] {
  return 'length' in produced ? [['out', produced as ArrayLike<Value>]] : Object.entries(produced);
}

/** A field of a case, also one inside another: `params.next_raw_after`. A single value counts as a list. */
function recordedOf(given: Case, field: string): Value[] | undefined {
  let found: unknown = given;
  for (const key of field.split('.')) found = (found as Record<string, unknown> | undefined)?.[key];
  if (found === undefined) return undefined;
  const single = typeof found !== 'object' || found === null;
  return decode(single ? [found as Value] : (found as Recorded));
}

const show = (values: ArrayLike<Value>): string =>
  `[${Array.from(values).slice(0, 4).join(', ')}${values.length > 4 ? ', …' : ''}] (${values.length})`;
