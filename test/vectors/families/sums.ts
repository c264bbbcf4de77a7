import { formats } from '../../../src/numerics/formats/formats.js';
import { sumDefinitions } from '../../../src/numerics/sums/sumDefinitions.js';
import type { Case, Family, VectorFile } from '../family.js';

const view = new DataView(new ArrayBuffer(8));

const numberOf = (hex: string): number => {
  if (hex.length === 8) {
    view.setUint32(0, parseInt(hex, 16));
    return view.getFloat32(0);
  }
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
};

function hexOf(x: number, dtype: string): string {
  if (dtype === 'float32') view.setFloat32(0, x);
  else view.setFloat64(0, x);
  return dtype === 'float32'
    ? view.getUint32(0).toString(16).padStart(8, '0')
    : view.getBigUint64(0).toString(16).padStart(16, '0');
}

const run = (nameOf: (given: Case) => string) => (given: Case, file: VectorFile) => {
  const dtype = String(given['dtype']);
  const hex = (file.inputs as unknown as Record<string, string[]>)[String(given['input'])];
  const values = (hex ?? (given['x'] as string[])).map(numberOf);
  const sum = sumDefinitions.find(({ name }) => name === nameOf(given))!;
  return { out: [hexOf(sum.run(values, formats[dtype]!), dtype)] };
};

/** Sums as numpy, PyTorch and CPython make them. */
export const family: Family = {
  ops: {
    'numpy.sum': run(() => 'numpy'),
    'numpy.cumsum_last': run(() => 'sequential'),
    'torch.sum': run(() => 'torch-cpu'),
    'python.sum': run(({ version }) =>
      Number(String(version).split('.')[1]) >= 12 ? 'python-3.12' : 'python-3.11',
    ),
    'math.fsum': run(() => 'math.fsum'),
  },
};
