import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compare, decode, near, ulps32 } from '../vectors/compare.js';
import { families, runVectors } from '../vectors/runVectors.js';

const data = fileURLToPath(new URL('../vectors/data', import.meta.url));

describe('recorded vectors', () => {
  it('all pass, in every family', async () => {
    const { tallies } = await runVectors(data);
    expect(tallies.flatMap(({ failed }) => failed)).toEqual([]);
    expect(new Set(tallies.map(({ family }) => family))).toEqual(new Set(families));
  }, 60_000);
});

/** What the runner says of one file with these cases. */
async function run(family: string, cases: readonly object[], more: object = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  try {
    writeFileSync(join(folder, 'file.json'), JSON.stringify({ family, schema: 1, cases, ...more }));
    return await runVectors(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('runVectors goes red', () => {
  const good = {
    id: 'python-random/1',
    op: 'getrandbits7',
    seed: 42,
    params: { n: 2 },
    out: { dtype: 'u32', v: [81, 14] },
  };
  const failures = async (family: string, bad: object) =>
    (await run(family, [bad])).tallies.flatMap(({ failed }) => failed);

  it('but not on a good case', async () => {
    expect(await failures('python-random', good)).toEqual([]);
  });

  it('on another value', async () => {
    const bad = { ...good, out: { dtype: 'u32', v: [81, 15] } };
    expect(await failures('python-random', bad)).toEqual([
      'python-random/1: out is [81, 14] (2), recorded was [81, 15] (2)',
    ]);
  });

  it('on a value more or less', async () => {
    const bad = { ...good, out: { dtype: 'u32', v: [81] } };
    expect(await failures('python-random', bad)).toHaveLength(1);
  });

  it('on an op or a family without an adapter', async () => {
    expect(await failures('python-random', { ...good, op: 'betavariate' })).toEqual([
      'python-random/1: no adapter for the op betavariate',
    ]);
    expect(await failures('fortran-random', good)).toEqual([
      'python-random/1: no adapter for the family fortran-random',
    ]);
  });

  it('on a case without a value, and on an error', async () => {
    expect(await failures('python-random', { ...good, out: undefined })).toEqual([
      'python-random/1: the case has no field out',
    ]);
    expect(await failures('python-random', { ...good, seed: 0.5 })).not.toEqual([]);
  });

  it('on another kept set, logit or token of a sampler', async () => {
    const folder = JSON.parse(readFileSync(join(data, 'llamacpp-samplers.json'), 'utf8')) as {
      inputs: object;
      cases: { op: string; out: object[] }[];
    };
    const dist = folder.cases.find(({ op }) => op === 'topk_dist')!;
    const first = dist.out[0]! as { ids: number[]; selected: number };
    const changed = [
      { ...first, ids: first.ids.map((id) => id + 1) },
      { ...first, size: 19 },
      { ...first, selected: (first.selected + 1) % 32 },
    ];
    for (const step of changed) {
      const bad = { ...dist, out: [step, ...dist.out.slice(1)] };
      const { tallies } = await run('llamacpp-samplers', [bad], { inputs: folder.inputs });
      expect(tallies[0]!.failed).toHaveLength(1);
    }
  });
});

describe('comparing values', () => {
  it('reads floats from their bits, and integers of any size', () => {
    expect(decode({ dtype: 'f64', v: [0.1], hex: ['3fb999999999999a'] })).toEqual([0.1]);
    expect(decode({ dtype: 'f32', v: [0.1], u32: [0x3dcccccd] })).toEqual([Math.fround(0.1)]);
    expect(decode({ dtype: 'f64', v: ['inf', '-inf', 'nan'] })).toEqual([Infinity, -Infinity, NaN]);
    expect(decode({ dtype: 'u64', v: [7, '18446744073709551615'] })).toEqual([7, 2n ** 64n - 1n]);
    expect(decode({ dtype: 'bool', v: [0, 1] })).toEqual([false, true]);
    expect(decode({ dtype: 'hex32', v: ['0000000a'] })).toEqual(['0000000a']);
  });

  it('tells zeros apart, and takes NaN for NaN', () => {
    expect(compare([0], [-0], undefined)).toBe('different');
    expect(compare([NaN], [NaN], undefined)).toBe('exact');
    expect(compare([NaN], [1], near('', 1, 1))).toBe('different');
  });

  it('relaxes only as far as it is allowed', () => {
    const one = 1 + 2 ** -23;
    expect(compare([1], [one], undefined)).toBe('different');
    expect(compare([1], [one], ulps32('', 1))).toBe('relaxed');
    expect(compare([1], [1 + 2 ** -22], ulps32('', 1))).toBe('different');
    expect(compare([-(2 ** -149)], [2 ** -149], ulps32('', 2))).toBe('relaxed');
    expect(compare([1], [1.1], near('', 0.05, 0.05))).toBe('relaxed');
    expect(compare([1], [1.2], near('', 0.05, 0.05))).toBe('different');
  });
});
