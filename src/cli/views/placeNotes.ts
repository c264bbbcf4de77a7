import { massOf, type Place, type Reading } from '../../logprobs/index.js';
import { percent } from '../terminal/numbers.js';

/** What somebody should know who gives the numbers of a server's answer; nothing for plain logits. */
export function placeNotes(reading: Reading, place: Place): string[] {
  const { form, places, scale, afterSamplers } = reading;
  const where =
    places.length > 1 ? `, place ${places.indexOf(place)} of 0 to ${places.length - 1}` : '';
  const mass = massOf(place.candidates);
  const isPart = scale !== 'logits' && mass <= 0.999;
  const bounds = place.candidates.filter(({ atMost, logit }) => atMost && logit > -Infinity).length;
  const notes = [
    ...(afterSamplers
      ? ['The numbers are given after the samplers: temperature and filters were applied already.']
      : []),
    ...(isPart
      ? [
          `These are ${scale}, the top of a longer list, ${percent(mass)} of the probability; the rest is missing, ` +
            'and the probabilities here are shares of that part. samplescope resample says what is certain.',
        ]
      : []),
    ...(bounds > 0 ? [`${bounds} of them only say “no likelier than this”.`] : []),
  ];
  return where === '' && notes.length === 0 ? [] : [`This is ${form}${where}.`, ...notes];
}
