import * as v from 'valibot';
import { say } from '../error.js';
import {
  allReduces,
  backendNames,
  backendSpec,
  loadOf,
  planFormats,
  type BackendSpec,
  type Load,
} from '../model/index.js';
import { named, rule } from './check.js';
import { textSchema } from './textSchema.js';

const number = v.exactOptional(v.number(rule(say`must be a number`)));

/** A text stands for the one part that a person would give. */
const orText = (key: string) =>
  v.transform((input: unknown) => (typeof input === 'string' ? { [key]: input } : input));

/** A backend in a recipe: its name, or an object of what is known of it. */
export const backendSchema: v.GenericSchema<unknown, BackendSpec> = v.pipe(
  v.unknown(),
  orText('name'),
  v.strictObject({
    name: named('backend', backendNames),
    version: number,
    format: v.exactOptional(named('format', planFormats)),
    devices: number,
    allReduce: v.exactOptional(named('allReduce', allReduces)),
  }),
  v.transform((given) => backendSpec(given as Pick<BackendSpec, 'name'>)),
);

/** A load in a recipe: a seed that all of it is drawn from, or an object. */
export const loadSchema: v.GenericSchema<unknown, Load> = v.pipe(
  v.unknown(),
  orText('seed'),
  v.strictObject({
    seed: v.exactOptional(textSchema),
    request: number,
    rate: number,
    own: number,
    slots: number,
    chunk: number,
    prefixCache: v.exactOptional(v.boolean(rule(say`must be true or false`))),
    strangers: v.exactOptional(
      v.array(
        v.strictObject({ at: v.number(), prompt: v.number(), answer: v.number() }),
        rule(say`must be a list of requests such as {"at":0,"prompt":20,"answer":30}`),
      ),
    ),
  }),
  v.transform((given) => loadOf(given as Partial<Load>)),
);
