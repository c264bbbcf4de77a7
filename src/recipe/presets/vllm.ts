import type { Preset } from './preset.js';

const options = { convention: 'huggingface' };
const float32 = { convention: 'float32' };

/** vLLM's sampler (v1), as PyTorch computes it. */
export const vllm: Preset = {
  name: 'vllm',
  engine: 'vLLM',
  version: 'v1',
  stages: [
    { processor: 'allowedTokens', setting: 'allowed_token_ids', value: null },
    { processor: 'badWords', setting: 'bad_words', value: null },
    { processor: 'minNewTokens', setting: 'min_tokens', value: null },
    {
      processor: 'logitBias',
      setting: 'logit_bias',
      value: null,
      main: 'biases',
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
    {
      processor: 'frequencyPenalty',
      setting: 'frequency_penalty',
      value: 0,
      off: 0,
      main: 'penalty',
      options: float32,
    },
    {
      processor: 'presencePenalty',
      setting: 'presence_penalty',
      value: 0,
      off: 0,
      main: 'penalty',
      options: float32,
    },
    {
      processor: 'temperature',
      setting: 'temperature',
      value: 1,
      off: 1,
      main: 'T',
      options: { convention: 'vllm' },
    },
    { processor: 'minP', setting: 'min_p', value: 0, off: 0, main: 'p', options },
    { processor: 'topK', setting: 'top_k', value: 0, off: 0, main: 'k', options },
    { processor: 'topP', setting: 'top_p', value: 1, off: 1, main: 'p', options },
  ],
  draw: 'exponentialRace',
  stream: 'torch-cpu',
  notes: [
    'Everything is off by default.',
    'min-p comes before top-k and top-p (Hugging Face: after).',
    'A temperature below 0.00001 is greedy, decided before the filters.',
    'frequency and presence penalties count the output only, the repetition penalty prompt and output.',
    'On a GPU the noise comes from its generator: take one of torch’s CUDA streams. The FlashInfer sampler draws in another way again.',
  ],
};
