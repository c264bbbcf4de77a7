import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseRecipe,
  presetNames,
  presets,
  recipeAsCommandLine,
  recipeAsHuggingFace,
  recipeAsTypescript,
  recipeFromFragment,
  recipeOf,
  run,
  type PartialRecipe,
} from '../../../src/index.js';
import { runInMemory } from '../../cli/inMemory.js';
import { printed, shellWords } from './runText.js';

const recipes: Record<string, PartialRecipe> = {
  'the defaults': {},
  'a temperature': { processors: [{ temperature: 0.5 }], seed: '7', maxTokens: 5 },
  'a chain': {
    prompt: 'The coin shows',
    processors: [{ topK: 2 }, { temperature: { T: 1.5, convention: 'huggingface' } }],
    draw: 'gumbelMax',
    stream: 'torch-cpu',
  },
  'no chain': { processors: [] },
  'marks of all kinds': {
    prompt: `"It's so--\nwell!"`,
    model: 'austen',
    maxTokens: 3,
  },
  'an empty prompt': { prompt: '', model: 'songci', maxTokens: 4 },
  'a seed that looks like an option': { seed: '--help' },
  'a table of its own': {
    model: { table: { 'a-b': { x: 1, "it's": -Infinity, __proto__x: 2 } } },
    prompt: 'a-b',
  },
  'a text of its own': { model: { ngram: { text: 'to be or not to be', order: 2 } }, prompt: 'to' },
};
for (const name of presetNames) recipes[name] = recipeOf(presets[name], { temperature: 0.7 });

describe.each(Object.entries(recipes))('%s', (_, recipe) => {
  it.skipIf(recipe.imageProcessors)('as TypeScript draws the same tokens', async () => {
    const program = recipeAsTypescript(recipe);
    expect(await printed(program)).toBe((await run(recipe)).text);
  });

  it('as a command line is the same recipe to our own command', async () => {
    const [samplescope, ...words] = shellWords(`${recipeAsCommandLine(recipe)} --fragment`);
    expect(samplescope).toBe('samplescope');
    const { code, out } = await runInMemory(words);
    expect(code).toBe(0);
    expect(recipeFromFragment(out.trim())).toEqual(parseRecipe(recipe));
  });
});

describe('a command line', () => {
  it('keeps any prompt and any seed from the shell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0'));
        const line = recipeAsCommandLine({ prompt: text, seed: text });
        const words = shellWords(line);
        expect(words[words.indexOf('--prompt') + 1]).toBe(text);
      }),
      { numRuns: 10 },
    );
  });
});

describe('Python for Hugging Face', () => {
  const argumentsOf = (recipe: PartialRecipe) =>
    Object.fromEntries(
      [...recipeAsHuggingFace(recipe).matchAll(/^ {4}(\w+)=(.*),$/gm)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
  const notes = (recipe: PartialRecipe) =>
    [...recipeAsHuggingFace(recipe).matchAll(/^# Not the same: (.*)$/gm)].map(([, note]) => note);

  it('has each setting under the name that transformers has for it, as the type that it checks for', () => {
    const processors = [
      { repetitionPenalty: 1 },
      { noRepeatNgram: 3 },
      { temperature: 2 },
      { topH: 0.4 },
      { topK: 40 },
      { topP: { p: 0.9, convention: 'huggingface' as const } },
      { minP: 0.05 },
      { typical: 0.95 },
      { epsilon: 0.0003 },
      { eta: 1e-7 },
    ];
    expect(argumentsOf({ processors, maxTokens: 9 })).toEqual({
      do_sample: 'True',
      repetition_penalty: '1.0',
      no_repeat_ngram_size: '3',
      temperature: '2.0',
      top_h: '0.4',
      top_k: '40',
      top_p: '0.9',
      min_p: '0.05',
      typical_p: '0.95',
      epsilon_cutoff: '0.0003',
      eta_cutoff: '1e-7',
      max_new_tokens: '9',
      pad_token_id: 'tokenizer.eos_token_id',
    });
    expect(notes({ processors })).toEqual([]);
  });

  it('turns off the top_k that transformers has on', () => {
    expect(argumentsOf({})['top_k']).toBe('0');
  });

  it.each([{ processors: [{ temperature: 0 }, { topP: 0.5 }] }, { draw: 'greedy' as const }])(
    'is greedy without the arguments of sampling: %o',
    (recipe) => {
      expect(Object.keys(argumentsOf(recipe))).toEqual([
        'do_sample',
        'max_new_tokens',
        'pad_token_id',
      ]);
    },
  );

  it('says what is not the same', () => {
    expect(notes({ processors: [{ topNSigma: 1 }] })).toEqual([
      'topNSigma has no equivalent in generate().',
    ]);
    expect(notes({ processors: [{ topP: 0.5 }, { temperature: 0.5 }] })).toEqual([
      'generate() has its own order: temperature, topP.',
    ]);
    expect(notes({ processors: [{ topK: 5 }, { topK: 3 }] })).toEqual([
      'generate() takes top_k once; the last one stands here.',
    ]);
    expect(notes({ processors: [{ repetitionPenalty: { penalty: 1.2, lastN: 8 } }] })).toEqual([
      'repetitionPenalty.lastN = 8 has no equivalent.',
    ]);
    expect(notes({ processors: [{ suppressTokens: [1] }] })[0]).toContain('suppress_tokens');
  });

  it('seeds with whole numbers, and says where the seed is none', () => {
    expect(recipeAsHuggingFace({ seed: '4294967295' })).toContain('\nset_seed(4294967295)\n');
    for (const seed of ['4294967296', '007', 'hello\n"']) {
      expect(recipeAsHuggingFace({ seed })).toContain(`seed is ${JSON.stringify(seed)}\n`);
    }
  });

  it.skipIf(!hasPython())(
    'is Python',
    () => {
      const programs = Object.values(recipes).map(recipeAsHuggingFace);
      const check =
        'import ast, json, sys\nfor program in json.load(sys.stdin): ast.parse(program)';
      execFileSync('python3', ['-c', check], { input: JSON.stringify(programs), timeout: 20_000 });
    },
    30_000,
  );
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
