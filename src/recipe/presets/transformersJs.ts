import { stagesOf, type Preset } from './preset.js';

const own = { convention: 'transformers.js' };

/** `generate({ do_sample: true })` of transformers.js. */
export const transformersJsPreset: Preset = {
  name: 'transformers.js',
  engine: 'transformers.js',
  version: '4.3',
  stages: stagesOf('transformers.js', [
    { processor: 'repetitionPenalty', value: 1, off: 1, options: own },
    { processor: 'noRepeatNgram', value: 0, off: 0 },
    { processor: 'badWords', value: null },
    { processor: 'minLength', value: null },
    { processor: 'minNewTokens', value: null },
    { processor: 'forcedBos', value: null },
    { processor: 'forcedEos', value: null },
    { processor: 'suppressTokens', value: null },
    { processor: 'suppressTokensAtBegin', value: null },
    { processor: 'guidance', value: null },
    { processor: 'temperature', value: 1, off: 1, options: own },
    { processor: 'topK', value: 50, options: own },
    { processor: 'topP', value: 1, off: 1, options: own },
  ]),
  draw: 'walk',
  stream: 'transformers.js',
  notes: [
    'top_p, min_p and typical_p are silently ignored: their classes have no body or are not there. Here, setting topP is an error that says so.',
    'Temperature 0 becomes greedy, with a warning.',
    'top-k is done inside the draw, which walks down the sorted tokens.',
  ],
};
