import { stagesOf, type Preset } from './preset.js';

const options = { convention: 'huggingface' };
const float32 = { convention: 'float32' };

/** vLLM's sampler (v1), as PyTorch computes it. */
export const vllm: Preset = {
  name: 'vllm',
  engine: 'vLLM',
  version: 'v1',
  stages: stagesOf('vllm', [
    { processor: 'allowedTokens', value: null },
    { processor: 'badWords', value: null },
    { processor: 'minNewTokens', value: null },
    { processor: 'logitBias', value: null, options: float32 },
    { processor: 'repetitionPenalty', value: 1, off: 1, options: float32 },
    { processor: 'frequencyPenalty', value: 0, off: 0, options: float32 },
    { processor: 'presencePenalty', value: 0, off: 0, options: float32 },
    { processor: 'temperature', value: 1, off: 1, options: { convention: 'vllm' } },
    { processor: 'minP', value: 0, off: 0, options },
    { processor: 'topK', value: 0, off: 0, options },
    { processor: 'topP', value: 1, off: 1, options },
  ]),
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
