import * as v from 'valibot';
import { say } from '../error.js';
import { streamForms, type StreamName } from '../random/index.js';
import { familyOf } from '../random/openStream.js';
import { rule } from './check.js';

/** A stream's name; the message lists them. */
export const streamSchema = v.custom<StreamName>(
  (input) => typeof input === 'string' && familyOf(input) !== undefined,
  rule(say`must be one of the ${'stream'}s ${streamForms}`),
);
