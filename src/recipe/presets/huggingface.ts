import type { Preset, PresetStage } from './preset.js';

const options = { convention: 'huggingface' };
const float32 = { convention: 'float32' };
const none = (processor: PresetStage['processor'], setting: string): PresetStage => ({
  processor,
  setting,
  value: null,
});

/**
 * `generate()` of Hugging Face's transformers with do_sample=True, in the order of
 * `_get_logits_processor`.
 */
export const huggingface: Preset = {
  name: 'huggingface',
  engine: 'Hugging Face transformers',
  version: '5.12',
  stages: [
    none('guidance', 'guidance_scale'),
    none('sequenceBias', 'sequence_bias'),
    {
      ...none('encoderRepetitionPenalty', 'encoder_repetition_penalty'),
      main: 'penalty',
      options: float32,
    },
    {
      processor: 'repetitionPenalty',
      setting: 'repetition_penalty',
      value: 1,
      off: 1,
      main: 'penalty',
      options: float32,
    },
    { processor: 'noRepeatNgram', setting: 'no_repeat_ngram_size', value: 0, off: 0 },
    none('encoderNoRepeatNgram', 'encoder_no_repeat_ngram_size'),
    none('badWords', 'bad_words_ids'),
    none('minLength', 'min_length'),
    none('minNewTokens', 'min_new_tokens'),
    none('forcedBos', 'forced_bos_token_id'),
    none('forcedEos', 'forced_eos_token_id'),
    none('infNanRemove', 'remove_invalid_values'),
    none('exponentialLengthDecay', 'exponential_decay_length_penalty'),
    none('suppressTokens', 'suppress_tokens'),
    none('suppressTokensAtBegin', 'begin_suppress_tokens'),
    { processor: 'temperature', setting: 'temperature', value: 1, off: 1, main: 'T', options },
    { ...none('topH', 'top_h'), main: 'h', options },
    { processor: 'topK', setting: 'top_k', value: 50, off: 0, main: 'k', options },
    { processor: 'topP', setting: 'top_p', value: 1, off: 1, main: 'p', options },
    { ...none('minP', 'min_p'), main: 'p', options },
    { processor: 'typical', setting: 'typical_p', value: 1, off: 1, main: 'mass', options },
    { processor: 'epsilon', setting: 'epsilon_cutoff', value: 0, off: 0, main: 'epsilon', options },
    { processor: 'eta', setting: 'eta_cutoff', value: 0, off: 0, main: 'epsilon', options },
    none('watermark', 'watermarking_config'),
    none('logitNormalization', 'renormalize_logits'),
  ],
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  notes: [
    'top_k = 50 is on unless you turn it off, and ties with the 50th logit all stay.',
    'Temperature 0 is refused; greedy is do_sample=False, and then everything from the temperature on is left out.',
    'Every token of the vocabulary takes two words from the generator at every step, for every row of the batch.',
  ],
};
