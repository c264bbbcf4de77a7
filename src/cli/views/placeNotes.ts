import { massOf, type Place, type Reading } from '../../logprobs/index.js';
import { percent } from '../terminal/numbers.js';

/** What somebody should know who gives the numbers of a server's answer; nothing for plain logits. */
export function placeNotes(reading: Reading, place: Place): string[] {
  const { form, places, scale, afterSamplers } = reading;
  const at = places.indexOf(place);
  const where = places.length > 1 ? `, place ${at} of 0 to ${places.length - 1}` : '';
  const notes = [
    ...(scale === 'logits' && where === '' ? [] : [`This is ${form}${where}.`]),
    ...(afterSamplers
      ? ['The numbers are given after the samplers: temperature and filters were applied already.']
      : []),
  ];
  if (scale === 'logits') return notes;
  const mass = massOf(place.candidates);
  if (mass <= 0.999) {
    notes.push(
      `These are ${scale}, the top of a longer list, ${percent(mass)} of the probability; the rest is missing, ` +
        'and the probabilities here are shares of that part. samplescope resample says what is certain.',
    );
  }
  const bounds = place.candidates.filter(({ atMost, logit }) => atMost && logit > -Infinity).length;
  if (bounds > 0) notes.push(`${bounds} of them only say “no likelier than this”.`);
  return mass > 0.999 && notes.length === 1 && where === '' && !afterSamplers ? [] : notes;
}
