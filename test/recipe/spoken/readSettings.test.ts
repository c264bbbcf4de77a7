import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/error.js';
import { readSettings, type EngineName, type SpokenSettings } from '../../../src/recipe/index.js';

const said = ({ remarks }: SpokenSettings) => remarks.map(textOf);
const stagesOf = ({ recipe }: SpokenSettings) =>
  (recipe.processors ?? []).map((spec) => Object.entries(spec)[0]!);
const names = (spoken: SpokenSettings) => stagesOf(spoken).map(([name]) => name);

const modelfile = `# a Modelfile
FROM llama3.2:3b
PARAMETER temperature 0.7
PARAMETER top_k 20
PARAMETER min_p 0.05
PARAMETER mirostat 1
PARAMETER stop "<|eot_id|>"
PARAMETER stop "PARAMETER top_k 1"
PARAMETER num_ctx 4096
PARAMETER seed 42
TEMPLATE """{{ .Prompt }}
PARAMETER top_p 0.1
"""
SYSTEM You are kind.`;

describe('settings under an engine’s own names', () => {
  it('come from a whole Modelfile', () => {
    const spoken = readSettings(modelfile);
    expect(spoken.engine).toBe('ollama');
    expect(spoken.recipe).toEqual({
      processors: [
        { topK: { k: 20, convention: 'llama.cpp' } },
        { topP: { p: 0.9, convention: 'llama.cpp', keep: 0 } },
        { minP: { p: 0.05, convention: 'llama.cpp', keep: 0 } },
        { temperature: { T: 0.7, convention: 'llama.cpp' } },
      ],
      draw: 'llamaCppDist',
      stream: 'llama.cpp',
      seed: '42',
    });
    expect(said(spoken).join('\n')).toContain('mirostat: Ollama ignores it');
  });

  it('come from SamplingParams as a call, as JSON and as a request', () => {
    const call = readSettings(
      'from vllm import SamplingParams\nparams = SamplingParams(\n  temperature=0.8,  # warm\n  top_p=0.95, top_k=-1,\n  logit_bias={15: -2.5}, stop=["\\n", ")"], max_tokens=64, seed=7,\n)',
    );
    const json = readSettings(
      '{"temperature":0.8,"top_p":0.95,"top_k":-1,"logit_bias":{"15":-2.5},"stop":["\\n"],"max_tokens":64,"seed":7}',
    );
    const request = readSettings(
      '{"model":"m","messages":[{"role":"user","content":"temperature=2"}],"temperature":0.8,"top_p":0.95,"max_tokens":64,"seed":7,"extra_body":{"top_k":-1,"logit_bias":{"15":-2.5}}}',
    );
    for (const spoken of [call, json, request]) {
      expect(spoken.engine).toBe('vllm');
      expect(spoken.recipe).toEqual({
        processors: [
          { logitBias: { biases: { 15: -2.5 }, convention: 'float32' } },
          { temperature: { T: 0.8, convention: 'vllm' } },
          { topP: { p: 0.95, convention: 'huggingface' } },
        ],
        draw: 'exponentialRace',
        stream: 'torch-cpu',
        seed: '7',
        maxTokens: 64,
      });
    }
  });

  it('come from a command line of llama.cpp', () => {
    const spoken = readSettings(
      `./llama-cli -m models/m.gguf -p "It's --temp 9" --temp 0.7 --top-k=40 -s 42 -n 20 \\
         --logit-bias 15-1 -l 16+2.5 --dry-multiplier 0.8 --dry-sequence-breaker ";" -ngl 99`,
    );
    expect(spoken.engine).toBe('llama.cpp');
    expect(spoken.recipe).toMatchObject({ seed: '42', maxTokens: 20 });
    expect(stagesOf(spoken)).toEqual([
      ['logitBias', { biases: { 15: -1, 16: 2.5 }, convention: 'float32' }],
      ['dry', { multiplier: 0.8, breakers: [';'], lastN: 64 }],
      ['topK', { k: 40, convention: 'llama.cpp' }],
      ['topP', { p: 0.95, convention: 'llama.cpp', keep: 0 }],
      ['minP', { p: 0.05, convention: 'llama.cpp', keep: 0 }],
      ['temperature', { T: 0.7, convention: 'llama.cpp' }],
    ]);
    expect(said(spoken)).toEqual(['-m, -p, -ngl: not known here, or not about sampling']);
  });

  it('choose the chain that llama.cpp would take', () => {
    expect(readSettings('--mirostat 1 --mirostat-ent 4 --temp 0.6').preset.name).toBe(
      'llama.cpp --mirostat 1',
    );
    expect(stagesOf(readSettings('--mirostat 2 --mirostat-lr 0.2')).at(-1)).toEqual([
      'mirostatV2',
      { tau: 5, eta: 0.2 },
    ]);
    expect(names(readSettings('--dynatemp-range 0.3 --temp 0.7'))).toEqual([
      'topK',
      'topP',
      'minP',
      'dynamicTemperature',
    ]);
    expect(names(readSettings('--samplers "temperature;top_k" --temp 0.5'))).toEqual([
      'temperature',
      'topK',
    ]);
    expect(names(readSettings('--samplers "top_p;adaptive_p" --adaptive-target 0.4'))).toEqual([
      'topP',
      'adaptiveP',
    ]);
    expect(said(readSettings('--mirostat-ent 4 --top-k 3'))[0]).toContain(
      'belongs to the preset llama.cpp --mirostat 1',
    );
    expect(said(readSettings('--mirostat 2 --top-k 3')).join()).toContain('no stage topK');
  });

  it('are greedy in Hugging Face until do_sample is true', () => {
    const config = (more: string) =>
      readSettings(`{"temperature": 0.6, "top_p": 0.9, ${more} "transformers_version": "5.18.0"}`);
    expect(config('').recipe).toMatchObject({ draw: 'greedy', processors: [{ temperature: 0 }] });
    expect(said(config(''))).toEqual(
      expect.arrayContaining(['temperature, top_p: nothing comes of it then']) as unknown,
    );
    expect(names(config('"do_sample": true,'))).toEqual(['temperature', 'topK', 'topP']);
    expect(
      names(readSettings('model.generate(**inputs, do_sample=True, top_k=0, temperature=0.7)')),
    ).toEqual(['temperature']);
  });

  it('say what becomes of a value', () => {
    expect(said(readSettings('SamplingParams(temperature=0.005)'))).toEqual([
      'temperature becomes 0.01 in vLLM',
    ]);
    expect(
      said(readSettings('{"do_sample": true, "top_p": 0.9}', { engine: 'transformers.js' }))[0],
    ).toContain('top_p: transformers.js ignores it');
    expect(said(readSettings('--dry-base 0.5 --dry-multiplier 1'))[0]).toContain(
      'llama.cpp keeps the default, 1.75',
    );
    expect(said(readSettings('SamplingParams(min_tokens=3)'))[0]).toContain(
      'minNewTokens is left out',
    );
  });

  it.each<[string, EngineName | undefined, string]>([
    ['SamplingParams(top_p=0)', undefined, 'top_p must be a number in (0, 1] for vLLM, got 0'],
    [
      'SamplingParams(temperature=2.5)',
      undefined,
      'temperature must be a number in [0, 2] for vLLM, got 2.5',
    ],
    ['SamplingParams(temprature=1)', undefined, 'vLLM has the settings'],
    [
      '{"do_sample":true,"temperature": 2,"transformers_version":"5"}',
      undefined,
      'must be a Python float for Hugging Face transformers, got 2. Write 2.0',
    ],
    ['{"do_sample":true,"top_k": -1}', undefined, 'top_k must be a number in [0, ∞)'],
    ['PARAMETER seed -1', undefined, 'tells Ollama to make one up'],
    ['--seed 4294967295 --temp 1', undefined, 'tells llama.cpp to make one up'],
    [
      '--dry-penalty-last-n -1 --dry-multiplier 1',
      undefined,
      '--dry-penalty-last-n must be a number in [0, ∞)',
    ],
    ['PARAMETER top_q 1', undefined, 'Ollama has the settings'],
    ['{"temperature": 0.5}', undefined, 'must be those of one engine'],
    ['{"top_k": 0}', 'sglang', 'top_k must be a number in [1, ∞) for SGLang, got 0'],
    ['hello', undefined, 'the settings must be JSON, a command line'],
    ['SamplingParams(temperature=0.5', undefined, 'must close every bracket'],
    ['{"temperature": 0.5,', undefined, 'the settings must be JSON'],
    ['--logit-bias 15 --temp 1', undefined, 'must have token ids as keys'],
    ['--temp warm', undefined, 'temperature must be a number'],
  ])('%s is refused (%s)', (text, engine, message) => {
    expect(() => readSettings(text, { engine })).toThrow(message);
  });
});
