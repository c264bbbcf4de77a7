import { html } from 'htl';
import { tokenLabel } from '../../src/charts/index.js';
import { SamplescopeError, say } from '../../src/error.js';
import {
  choosePlace,
  massOf,
  readLogprobs,
  type Place,
  type Reading,
} from '../../src/logprobs/index.js';
import { select } from '../controls/select.js';
import { control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';

/** More tokens make neither an address nor a chart that anybody reads. */
const mostTokens = 10_000;

/** More places make no list to choose from. */
const mostPlaces = 2000;

const name = () => inLanguage({ en: 'what you pasted', zh: '贴进来的内容' });

/** What was pasted, as it was read, or what is wrong with it. */
export const readPasted = (text: string): Reading | SamplescopeError =>
  attempt(() => {
    const reading = readLogprobs(text, name());
    if (reading.places.length <= mostPlaces) return reading;
    throw new SamplescopeError(
      'malformed',
      say`There must be at most ${mostPlaces} places, got ${reading.places.length}. Paste a part of the answer.`,
    );
  });

/** A list of the places of an answer that has several; else nothing to see. None is assumed: its value is '' at first. */
export function placeControl(read: Reading | SamplescopeError | undefined): Control<string> {
  const choices = read === undefined || read instanceof Error ? [] : placeChoices(read);
  if (choices.length === 0) {
    return control(html`<div></div>`, { get: () => '', set: () => {} });
  }
  return select({
    label: inLanguage({ en: 'Place in the text', zh: '文字中的位置' }),
    options: [
      { value: '', label: inLanguage({ en: 'choose one …', zh: '请选一个……' }) },
      ...choices,
    ],
  });
}

/**
 * The places among which a reader has to choose; none where there is one, or where no place has alternatives. The value
 * has the token in it, so that an address means no place of another answer.
 */
export function placeChoices(reading: Reading): readonly { value: string; label: string }[] {
  const { places } = reading;
  if (places.length === 1) return [];
  return places.flatMap(({ text }, i) => {
    if (attempt(() => choosePlace(reading, name(), String(i))) instanceof Error) return [];
    const [value, label] =
      text === undefined ? [String(i), String(i)] : [`${i} ${text}`, `${i}: ${tokenLabel(text)}`];
    return [{ value, label }];
  });
}

/** The place that a reader chose, or what is wrong with it. */
export const chosenPlaceOf = (
  read: Reading | SamplescopeError,
  choice: string,
): Place | SamplescopeError => {
  if (read instanceof Error) return read;
  return attempt(() => {
    const place = choosePlace(read, name(), positionOf(choice));
    if (place.candidates.length <= mostTokens) return place;
    throw new SamplescopeError(
      'malformed',
      say`There must be at most ${mostTokens} tokens, got ${place.candidates.length}. The likeliest are enough.`,
    );
  });
};

/** A choice as `choosePlace` takes it. */
export const positionOf = (choice: string): string | undefined =>
  choice === '' ? undefined : /^\d+/.exec(choice)![0];

/** How much probability the tokens that are shown have together; undefined for logits, of which nobody knows. */
export const shownMass = ({ scale }: Reading, { candidates }: Place): number | undefined =>
  scale === 'logits' ? undefined : massOf(candidates);

/** Whether tokens are missing that could have been drawn. */
export const isTruncated = (reading: Reading, place: Place): boolean =>
  !reading.afterSamplers && (shownMass(reading, place) ?? 1) <= 0.999;

function attempt<Result>(act: () => Result): Result | SamplescopeError {
  try {
    return act();
  } catch (error) {
    if (error instanceof SamplescopeError) return error;
    throw error;
  }
}
