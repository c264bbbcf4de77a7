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
    expect(tallies.flatMap(({ failed, unread }) => [...failed, ...unread])).toEqual([]);
    expect(new Set(tallies.map(({ family }) => family))).toEqual(new Set(families));
  }, 180_000);
});

/** What the runner says of one file with these cases. */
async function run(family: string, cases: readonly object[], more: object = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  try {
    // JSON.stringify writes no sign before a zero, as the recorded files do.
    const text = JSON.stringify({ family, schema: 1, cases, ...more }, (_, value: unknown) =>
      Object.is(value, -0) ? '-0.0' : value,
    ).replaceAll('"-0.0"', '-0.0');
    writeFileSync(join(folder, 'file.json'), text);
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
    (await run(family, [bad])).tallies.flatMap(({ failed, unread }) => [...failed, ...unread]);

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
      'python-random/1: cannot read: no adapter for the op betavariate',
    ]);
    expect(await failures('fortran-random', good)).toEqual([
      'python-random/1: cannot read: no adapter for the family fortran-random',
    ]);
  });

  it('on a case without a value, and on an error', async () => {
    expect(await failures('python-random', { ...good, out: undefined })).toEqual([
      'python-random/1: cannot read: the case has no field out',
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

describe('forms that the schema allows', () => {
  const outcome = async (family: string, given: object, more: object = {}) => {
    const { tallies } = await run(family, [{ id: 'x/1', ...given }], more);
    const [{ passed, failed, unread }] = tallies as [(typeof tallies)[number]];
    return { passed, failed, unread };
  };
  const passes = { passed: 1, failed: [], unread: [] };
  const first = [0.8822692632675171, 0.9150039553642273, 0.38286375999450684];
  const known = (expr: string, expected: readonly number[]) => ({
    op: 'kat_published',
    expr,
    expected,
    tol_abs: 1e-6,
    applies_to: 'all',
  });

  it.each([
    'manual_seed(42); rand(3)  # on the CPU; as printed in the manual',
    'torch.manual_seed(42)\nprint(torch.rand(3))',
    'import torch; torch.manual_seed(42); torch.rand(3, dtype=torch.float)',
    "with torch.device('cpu'): manual_seed(42); rand(3)",
    'manual_seed(42); rand(100) first three',
    'manual_seed(42); rand(100)  # first 3',
    'manual_seed(42); rand(100)[[0, 1, 2]]',
    'g=torch.Generator().manual_seed(42); torch.empty(3).uniform_(generator=g)',
  ])('reads %j', async (expr) => {
    expect(await outcome('torch-cpu', known(expr, first))).toEqual(passes);
  });

  it('takes the first and the last numbers, in words or digits, and all that a comment stands beside', async () => {
    const program = 'manual_seed(42); rand(4)';
    const last = 0.9593056440353394;
    for (const words of ['first three and last', 'first 3, last 1', '# first three and last one']) {
      const given = known(`${program} ${words}`, [first[0]!, first[1]!, first[2]!, last]);
      expect(await outcome('torch-cpu', given), words).toEqual(passes);
    }
    const ends = known('manual_seed(42); rand(4) first and last', [first[0]!, last]);
    expect(await outcome('torch-cpu', ends)).toEqual(passes);
  });

  it('takes the numbers at an index, or in a slice, of any list', async () => {
    const numbers = (v: readonly number[]) => ({ dtype: 'f32', v });
    const rand = (params: object, v: readonly number[]) =>
      outcome('torch-cpu', {
        ...{ op: 'rand', seed: 42, applies_to: 'all', out: numbers(v) },
        params: { n: 3, dtype: 'f32', ...params },
      });
    expect(await rand({ index: [2, 0] }, [first[2]!, first[0]!])).toEqual(passes);
    expect(await rand({ index: -1 }, [first[2]!])).toEqual(passes);
    expect(await rand({ slice: [1, null] }, first.slice(1))).toEqual(passes);
    expect(await rand({ slice: '[-2:]' }, first.slice(1))).toEqual(passes);
    expect(await rand({ index: [7] }, [0])).toMatchObject({ passed: 0, failed: [] });
  });

  it('keeps zeros apart among logits', async () => {
    const given = (v: readonly number[]) => ({
      ...{ op: 'temperature', class: 'T', params: { temperature: 0.5 }, input: 'A' },
      ...{ kept: 'all', n_kept: 3, out: { dtype: 'f32', v } },
    });
    const inputs = { A: { dtype: 'f32', shape: [3], v: [-0, 1, 0] } };
    expect(await outcome('hf-processors', given([-0, 2, 0]), { inputs })).toEqual(passes);
    expect(await outcome('hf-processors', given([0, 2, 0]), { inputs })).toMatchObject({
      failed: [expect.stringContaining('value 0')],
    });
  });

  it('says that it cannot read a case, and not that the library is wrong', async () => {
    const strange = known('manual_seed(42); distributions.Beta(1, 2).sample()', first);
    expect(await outcome('torch-cpu', strange)).toEqual({
      ...{ passed: 0, failed: [] },
      unread: [expect.stringMatching(/^x\/1: cannot read: /)],
    });
    const wrong = known('manual_seed(42); rand(3)', [0, 0, 0]);
    expect(await outcome('torch-cpu', wrong)).toMatchObject({
      failed: [expect.stringMatching(/^x\/1: expected is/)],
      unread: [],
    });
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
