import * as v from 'valibot';

/** Text that survives a URL and a file: no half of a surrogate pair may stand alone. */
export const text = v.pipe(
  v.string('must be text in quotation marks'),
  v.check(
    (input) => !/\p{Surrogate}/u.test(input),
    'must be well-formed Unicode, without a lone surrogate',
  ),
);
