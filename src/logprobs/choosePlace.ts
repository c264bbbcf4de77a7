import { SamplescopeError, say, shown } from '../error.js';
import { hasAlternatives, type Place, type Reading } from './place.js';
import { massOf } from './readLogprobs.js';

/**
 * One place of a reading, to sample from again. Of many, none is assumed.
 *
 * @param name What to call the text in messages.
 * @param position The place's number, from 0, or the token that stands there. Needed where several places have
 * alternatives.
 * @throws SamplescopeError `out-of-range` for a place that does not exist, or that has no alternatives; `malformed`
 * where it must be chosen and is not
 * @example
 * const reading = readLogprobs('{"a": 1, "b": 0}', 'x');
 * choosePlace(reading, 'x').candidates.length // → 2
 */
export function choosePlace(reading: Reading, name: string, position?: string): Place {
  const { places } = reading;
  const usable = places.filter((place) => canSample(place, reading));
  if (usable.length === 0) {
    throw new SamplescopeError(
      'malformed',
      say`${name}: ${counted(places.length)}, no alternatives: nothing to sample again. Ask the server for them, as with top_logprobs.`,
    );
  }
  if (position === undefined) {
    if (places.length === 1) return usable[0]!;
    throw new SamplescopeError(
      'malformed',
      say`${name}: a place must be chosen, of 0 to ${places.length - 1}: ${listed(places)}`,
    );
  }
  const place = places[indexOf(position, places, name)]!;
  if (canSample(place, reading)) return place;
  const what =
    place.candidates.length === 0
      ? say`no numbers`
      : say`the token that stands there, and no other`;
  throw new SamplescopeError(
    'out-of-range',
    say`${name}: place ${position} must have alternatives, got ${what}`,
  );
}

/** A token that has no rival and is not all of the probability leaves nothing to choose from. */
function canSample(place: Place, { scale }: Reading): boolean {
  if (place.candidates.length === 0) return false;
  return hasAlternatives(place) || scale === 'logits' || massOf(place.candidates) > 0.999;
}

const counted = (places: number) => (places === 1 ? say`one place` : say`${places} places`);

const listed = (places: readonly Place[]) =>
  places.slice(0, 8).map(({ text }, i) => (text === undefined ? String(i) : `${i} ${shown(text)}`));

function indexOf(position: string, places: readonly Place[], name: string): number {
  if (/^\d{1,9}$/.test(position)) {
    const index = Number(position);
    if (index < places.length) return index;
    throw new SamplescopeError(
      'out-of-range',
      say`${name}: the place must be in 0 to ${places.length - 1}, got ${position}`,
    );
  }
  const all = places.map((_, i) => i).filter((i) => places[i]!.text === position);
  const [only, ...more] = all;
  if (only !== undefined && more.length === 0) return only;
  throw new SamplescopeError(
    'out-of-range',
    only === undefined
      ? say`${name}: a place must have the token ${shown(position)} on it, got ${listed(places)}`
      : say`${name}: one place must have the token ${shown(position)} on it, got places ${all.map(String)}`,
  );
}
