export { choosePlace } from './choosePlace.js';
export { labelsOf } from './labels.js';
export { hasAlternatives, type Candidate, type Place, type Reading, type Scale } from './place.js';
export { logprobsFormats, type LogprobsFormat } from './formats.js';
export { massOf, readLogprobs, readLogprobsFile } from './readLogprobs.js';
export {
  resample,
  tokenAt,
  type Resampled,
  type ResampledToken,
  type ResampleOptions,
} from './resample.js';
export { type Interval } from './tail.js';
