import { stagesOf, type OwnStage, type Preset } from './preset.js';

const options = { convention: 'huggingface' };
const float32 = { convention: 'float32' };
const none = (processor: OwnStage['processor']): OwnStage => ({ processor, value: null });

/**
 * `generate()` of Hugging Face's transformers with do_sample=True, in the order of
 * `_get_logits_processor`.
 */
export const huggingface: Preset = {
  name: 'huggingface',
  engine: 'Hugging Face transformers',
  version: '5.12',
  stages: stagesOf('huggingface', [
    none('guidance'),
    none('sequenceBias'),
    {
      ...none('encoderRepetitionPenalty'),
      options: float32,
    },
    { processor: 'repetitionPenalty', value: 1, off: 1, options: float32 },
    { processor: 'noRepeatNgram', value: 0, off: 0 },
    none('encoderNoRepeatNgram'),
    none('badWords'),
    none('minLength'),
    none('minNewTokens'),
    none('forcedBos'),
    none('forcedEos'),
    none('infNanRemove'),
    none('exponentialLengthDecay'),
    none('suppressTokens'),
    none('suppressTokensAtBegin'),
    { processor: 'temperature', value: 1, off: 1, options },
    { ...none('topH'), options },
    { processor: 'topK', value: 50, off: 0, options },
    { processor: 'topP', value: 1, off: 1, options },
    { ...none('minP'), options },
    { processor: 'typical', value: 1, off: 1, options },
    { processor: 'epsilon', value: 0, off: 0, options },
    { processor: 'eta', value: 0, off: 0, options },
    none('watermark'),
    none('logitNormalization'),
  ]),
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  notes: [
    'top_k = 50 is on unless you turn it off, and ties with the 50th logit all stay.',
    'Temperature 0 is refused; greedy is do_sample=False, and then everything from the temperature on is left out.',
    'Every token of the vocabulary takes two words from the generator at every step, for every row of the batch.',
  ],
};
