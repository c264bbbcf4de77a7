import type { Preset } from './preset.js';

const own = { convention: 'transformers.js' };

/** `generate({ do_sample: true })` of transformers.js. */
export const transformersJs: Preset = {
  name: 'transformers.js',
  engine: 'transformers.js',
  version: '4.3',
  stages: [
    {
      processor: 'repetitionPenalty',
      setting: 'repetition_penalty',
      value: 1,
      off: 1,
      main: 'penalty',
      options: own,
    },
    { processor: 'noRepeatNgram', setting: 'no_repeat_ngram_size', value: 0, off: 0 },
    { processor: 'badWords', setting: 'bad_words_ids', value: null },
    { processor: 'minLength', setting: 'min_length', value: null },
    { processor: 'minNewTokens', setting: 'min_new_tokens', value: null },
    { processor: 'forcedBos', setting: 'forced_bos_token_id', value: null },
    { processor: 'forcedEos', setting: 'forced_eos_token_id', value: null },
    { processor: 'suppressTokens', setting: 'suppress_tokens', value: null },
    { processor: 'suppressTokensAtBegin', setting: 'begin_suppress_tokens', value: null },
    { processor: 'guidance', setting: 'guidance_scale', value: null },
    { processor: 'temperature', setting: 'temperature', value: 1, off: 1, main: 'T', options: own },
    { processor: 'topK', setting: 'top_k', value: 50, main: 'k', options: own },
    { processor: 'topP', setting: 'top_p', value: 1, off: 1, main: 'p', options: own },
  ],
  draw: 'walk',
  stream: 'transformers.js',
  notes: [
    'top_p, min_p and typical_p are silently ignored: their classes have no body or are not there. Here, setting topP is an error that says so.',
    'Temperature 0 becomes greedy, with a warning.',
    'top-k is done inside the draw, which walks down the sorted tokens.',
  ],
};
