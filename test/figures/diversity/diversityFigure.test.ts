import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { diversityFigure } from '../../../src/figures/diversity/diversityFigure.js';
import { runInMemory } from '../../cli/inMemory.js';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const recipe = { prompt: 'The coin shows', seed: '1' };

describe('self-BLEU', () => {
  it('is none for a single run: – in tables and in the terminal, a gap in the chart', async () => {
    const data = await diversityFigure.dataOf({
      ...{ chart: 'diversity', recipe, runs: 1 },
      temperatures: [0, 1, 2],
    });
    expect(data.selfBleu).toEqual([undefined, undefined, undefined]);
    expect(diversityFigure.table(data, {}).rows.map((row) => row[3])).toEqual(['–', '–', '–']);
    const dashed = diversityFigure
      .chart(data, { document })
      .querySelectorAll('path.curve[stroke-dasharray]');
    expect([...dashed].map((path) => path.getAttribute('d'))).toContain(null);
    const { out } = await runInMemory(
      ['repeat', '--prompt', recipe.prompt, '--runs', '1', '--temperatures', '0,1'],
      { columns: 120 },
    );
    expect(out.match(/ – /g)).toHaveLength(2);
  });

  it('is drawn up to a gap, and on from there', () => {
    const gap = {
      ...{ temperatures: [0, 1, 2, 3], distinct: [0, 0, 0, 0], distinct2: [0, 0, 0, 0] },
      ...{ selfBleu: [1, 0.5, undefined, 0.2], entropies: [0, 0, 0, 0] },
    };
    const svg = diversityFigure.chart(gap, { document });
    const paths = [...svg.querySelectorAll('path.curve')].map((path) => path.getAttribute('d')!);
    expect(paths.filter((d) => d.split('M').length === 3)).toHaveLength(1);
    expect(diversityFigure.table(gap, {}).rows[2]![3]).toBe('–');
  });
});
