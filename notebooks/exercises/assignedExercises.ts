import { html } from 'htl';
import { exerciseNames, type ExerciseName } from '../../src/exercise/index.js';
import { checkName } from '../../src/error.js';
import { control, type Control } from '../page/control.js';

/**
 * Which exercises a link asks for: their names with commas between them, or `all`. It shows nothing; the list of
 * exercises does.
 */
export function assignedExercises(): Control<string> {
  let current = 'all';
  return control(html`<div hidden></div>`, {
    get: () => current,
    set(value) {
      if (value !== 'all') namesIn(value);
      current = value;
    },
  });
}

/**
 * The exercises that are asked for.
 *
 * @throws SamplescopeError `unknown-name`
 */
export const assignedNames = (value: string): readonly ExerciseName[] =>
  value === 'all' ? exerciseNames : namesIn(value);

function namesIn(value: string): ExerciseName[] {
  return value.split(',').map((name) => checkName('exercise', exerciseNames, name));
}
