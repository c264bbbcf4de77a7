import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  copiedTexts,
  type ChartSource,
  type CopiedText,
} from '../../../notebooks/sources/chartSource.js';
import { sourceCases, type Answer, type SourceCase } from './sourceCases.js';
import { expectRows } from './closeRows.js';
import { runInMemory } from '../../cli/inMemory.js';
import { printed, shellWords } from '../../recipe/asCode/runText.js';
import { typeErrors } from '../site/typeErrors.js';
import { recipeFromJson, run } from '../../../src/index.js';

const textOf = (texts: readonly CopiedText[], form: CopiedText['form']) =>
  texts.find((text) => text.form === form)?.text;

const copied = (source: ChartSource, form: CopiedText['form']) =>
  textOf(copiedTexts(source, 'en'), form);

/** What a line for a terminal gives with --json. */
async function answered(line: string): Promise<Answer> {
  const [samplescope, ...words] = shellWords(`${line} --json`);
  expect(samplescope).toBe('samplescope');
  const { code, out, error } = await runInMemory(words);
  expect([code, error.replace(/^(note:|wrote) .*\n/gm, '')]).toEqual([0, '']);
  return JSON.parse(out) as Answer;
}

describe.each(Object.entries(sourceCases))('%s', (_, { source, table, told }: SourceCase) => {
  it.each(['en', 'zh'] as const)(
    'as TypeScript prints the data of the chart, in %s',
    async (language) => {
      const program = textOf(copiedTexts(source, language), 'typescript')!;
      const expected = await table(language);
      const [columns, ...rows] = parse(await printed(program)) as string[][];
      expect(columns).toEqual(expected.columns);
      expectRows(
        rows,
        expected.rows.map((row) => row.map(written)),
      );
    },
  );

  it('as a command line shows the data of the chart', async () => {
    const line = copied(source, 'commandLine');
    if (told === undefined) return expect(line).toBeUndefined();
    const { rows } = await table('en');
    // llama.cpp draws from probabilities of 32 bits, and the command shows what was drawn from.
    expectRows(told.answered(await answered(line!)), told.expected(rows), 1e-7);
  });

  it('as a line for people, ends well', async () => {
    const line = copied(source, 'commandLine');
    if (line === undefined) return;
    const { code, out } = await runInMemory(shellWords(line).slice(1), { columns: 100 });
    expect(code).toBe(0);
    expect(out).not.toBe('');
  });

  it('as a recipe is one, and as Python has its settings', () => {
    const recipe = copied(source, 'recipe');
    const python = copied(source, 'huggingFace');
    if (recipe !== undefined) recipeFromJson(recipe);
    const hasSettings = recipe !== undefined && !['softmax', 'picture'].includes(source.chart);
    expect(python).toEqual(hasSettings ? expect.stringContaining('model.generate(') : undefined);
  });
});

/** A cell as a CSV file has it; a text that begins like a formula has a mark before it. */
const written = (cell: string | number): string =>
  typeof cell === 'string' && /^[=+\-@'\t\r]/.test(cell) ? `'${cell}` : String(cell);

it('has programs that pass the type checker', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const programs = Object.values(sourceCases).map(({ source }, i) => [
    `${root}notebooks/sources/copied${i}.ts`,
    copied(source, 'typescript')!,
  ]);
  expect(typeErrors(Object.fromEntries(programs))).toEqual([]);
}, 180_000);

it('offers the programs of the frameworks for the numbers of their streams', () => {
  const programs = copiedTexts(sourceCases['streams']!.source, 'en').filter(
    ({ form }) => form === 'program',
  );
  expect(programs.map(({ stream }) => stream)).toEqual(['torch-cpu', 'python', 'cpp']);
  expect(programs[0]!.text).toContain('torch.manual_seed(7)');
});

it('runs a recipe whose processors remember, and keeps its steps', async () => {
  const recipe = {
    model: 'austen',
    processors: [{ mirostatV2: { tau: 3, eta: 0.5 } }],
    prompt: 'It is',
  } as const;
  const { steps } = await run({ ...recipe, maxTokens: 3 });
  const history = steps.slice(0, 2).map(({ token }) => token);
  const line = copied({ chart: 'ledger', recipe, history }, 'commandLine')!;
  const { code, files } = await runInMemory(shellWords(line).slice(1));
  expect(code).toBe(0);
  const trace = JSON.parse(files['trace.json']!) as { steps: { probabilities: number[] }[] };
  expect(trace.steps[2]!.probabilities).toEqual([...steps[2]!.probabilities]);
});
