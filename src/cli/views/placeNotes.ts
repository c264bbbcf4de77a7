import { massOf, type Place, type Reading } from '../../logprobs/index.js';
import { percent } from '../terminal/numbers.js';

/** What somebody should know who gives the numbers of a server's answer; nothing for plain logits. */
export function placeNotes(reading: Reading, place: Place): string[] {
  const { form, places, scale, afterSamplers } = reading;
  const at = places.indexOf(place);
  const where = places.length > 1 ? `, place ${at} of 0 to ${places.length - 1}` : '';
  if (scale === 'logits') return where === '' ? [] : [`This is ${form}${where}.`];
  const mass = massOf(place.candidates);
  const missing =
    mass > 0.999
      ? 'Softmax takes them as they are: they are logits, too.'
      : `They are the top of a longer list, ${percent(mass)} of the probability; the rest is missing, ` +
        'and the probabilities here are shares of that part.';
  const bounds = place.candidates.filter(({ atMost }) => atMost).length;
  return [
    `These are ${scale} (${form}${where}). ${missing}`,
    ...(afterSamplers
      ? ['They are given after the samplers: temperature and filters were applied already.']
      : []),
    ...(bounds > 0 ? [`${bounds} of them only say “no likelier than this” and count as 0.`] : []),
  ];
}
