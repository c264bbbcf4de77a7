import * as v from 'valibot';
import { say } from '../error.js';
import { rule } from './check.js';

/** Text that survives a URL and a file: no half of a surrogate pair may stand alone. */
export const textSchema = v.pipe(
  v.string(rule(say`must be text in quotation marks`)),
  v.check(
    (input) => !/\p{Surrogate}/u.test(input),
    rule(say`must be well-formed Unicode, without a lone surrogate`),
  ),
);
