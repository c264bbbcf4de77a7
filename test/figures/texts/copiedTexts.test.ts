import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toSvgText } from '../../../src/charts/index.js';
import { figures, loadFigure, type FigureSource } from '../../../src/figures/figures.js';
import { copiedTexts, type CopiedText } from '../../../src/figures/texts/copiedTexts.js';
import { recipeFromJson, run } from '../../../src/index.js';
import { runInMemory } from '../../cli/inMemory.js';
import { typeErrors } from '../../notebooks/site/modules.js';
import { printed, shellWords } from '../../recipe/asCode/runText.js';
import { expectRows } from '../closeRows.js';
import { figureCases, type Answer, type FigureCase } from '../figureCases.js';

const copied = async (
  source: FigureSource,
  form: CopiedText['form'],
  language: 'en' | 'zh' = 'en',
) => (await copiedTexts(source, language)).find((text) => text.form === form)?.text;

/** A figure's table, made of what `dataOf` gives. */
async function tableOf(source: FigureSource, language: 'en' | 'zh' = 'en') {
  const { dataOf, table } = await loadFigure<FigureSource['chart']>(source.chart);
  return table(await dataOf(source, { language }), { language });
}

/** What a line for a terminal gives with --json. */
async function answered(line: string): Promise<Answer> {
  const [npx, samplescope, ...words] = shellWords(`${line} --json`);
  expect([npx, samplescope]).toEqual(['npx', 'samplescope']);
  const { code, out, error } = await runInMemory(words);
  expect([code, error.replace(/^(note:|wrote) .*\n/gm, '')]).toEqual([0, '']);
  return JSON.parse(out) as Answer;
}

it('has a case for every kind of figure that a page shows', () => {
  const shown = Object.entries(figures).flatMap(([name, entry]) =>
    'texts' in entry ? [name] : [],
  );
  const told = new Set(Object.values(figureCases).map(({ source }) => source.chart));
  expect([...told].sort()).toEqual(shown.sort());
});

describe.each(Object.entries(figureCases))('%s', (_, { source, told }: FigureCase) => {
  it.each(['en', 'zh'] as const)(
    'as TypeScript prints what dataOf gives, in %s',
    async (language) => {
      const program = (await copied(source, 'typescript', language))!;
      const expected = await tableOf(source, language);
      const [columns, ...rows] = parse(await printed(program));
      expect(columns).toEqual(expected.columns);
      expect(rows).toEqual(expected.rows.map((row) => row.map(written)));
    },
  );

  it('as a command line shows the data of the chart', async () => {
    const line = await copied(source, 'commandLine');
    if (told === undefined) {
      expect(line).toBeUndefined();
      return;
    }
    const { rows } = await tableOf(source);
    // llama.cpp draws from probabilities of 32 bits, and the command shows what was drawn from.
    expectRows(told.answered(await answered(line!)), told.expected(rows), 1e-7);
  });

  it('as a line for people ends well, and draws with --svg what dataOf gives', async () => {
    const line = await copied(source, 'commandLine');
    if (line === undefined) return;
    const words = shellWords(line).slice(2);
    const { code, out, files } = await runInMemory(words, { columns: 100 });
    expect(code).toBe(0);
    expect(out).not.toBe('');
    const at = words.indexOf('--svg');
    if (at < 0) return;
    const { dataOf, chart } = await loadFigure<FigureSource['chart']>(source.chart);
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const svg = files[words[at + 1]!]!;
    const width = Number(/ width="(\d+)"/.exec(svg)![1]); // as wide as the command finds right
    expect(svg === toSvgText(chart(await dataOf(source), { document, width }))).toBe(true);
  });

  it('as a recipe is one, and as Python has its settings', async () => {
    const recipe = await copied(source, 'recipe');
    const python = await copied(source, 'huggingFace');
    if (recipe !== undefined) recipeFromJson(recipe);
    const hasSettings = recipe !== undefined && !['softmax', 'picture'].includes(source.chart);
    expect(python).toEqual(hasSettings ? expect.stringContaining('model.generate(') : undefined);
  });
});

/** A cell as a CSV file has it; a text that begins like a formula has a mark before it. */
const written = (cell: string | number): string =>
  typeof cell === 'string' && /^[=+\-@'\t\r]/.test(cell) ? `'${cell}` : String(cell);

it('has programs that pass the type checker', async () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const programs = await Promise.all(
    Object.values(figureCases).map(async ({ source }, i) => [
      `${root}notebooks/figure/copied${i}.ts`,
      (await copied(source, 'typescript'))!,
    ]),
  );
  expect(typeErrors(Object.fromEntries(programs) as Record<string, string>)).toEqual([]);
}, 180_000);

it('offers the programs of the frameworks for the numbers of their streams', async () => {
  const programs = (await copiedTexts(figureCases['streams']!.source, 'en')).filter(
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
  const line = (await copied({ chart: 'ledger', recipe, history }, 'commandLine'))!;
  const { code, files } = await runInMemory(shellWords(line).slice(2));
  expect(code).toBe(0);
  const trace = JSON.parse(files['trace.json']!) as { steps: { probabilities: number[] }[] };
  expect(trace.steps[2]!.probabilities).toEqual([...steps[2]!.probabilities]);
});
