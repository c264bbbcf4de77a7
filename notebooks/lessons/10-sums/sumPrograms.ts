import { html } from 'htl';
import { formats, sumDefinitions } from '../../../src/index.js';
import { shortestText } from '../../../src/numerics/shortestText.js';
import { programToCopy } from '../../controls/programToCopy.js';
import { inLanguage } from '../../page/language.js';

/** The programs that add up a list, by the names that they have in an address. */
export const programNames = ['python', 'numpy', 'torch', 'javascript'] as const;

/** The name of such a program. */
type ProgramName = (typeof programNames)[number];

/** What readers call them. */
export const programLabels: Readonly<Record<ProgramName, string>> = {
  python: 'Python',
  numpy: 'numpy',
  torch: 'PyTorch',
  javascript: 'JavaScript',
};

/** A program that adds up a list, with what it will print, to copy. */
export function sumProgram(name: ProgramName, values: readonly number[]): HTMLElement {
  const label = inLanguage({
    en: `The program for ${programLabels[name]}`,
    zh: `${programLabels[name]} 的程序`,
  });
  return html`<div>${programToCopy(label, programs[name](values))}</div>`;
}

/** What a sum of ours makes of a list. */
function answer(sum: string, values: readonly number[], format: string): number {
  const { round } = formats[format]!;
  const { run } = sumDefinitions.find(({ name }) => name === sum)!;
  return run(values.map(round), formats[format]!);
}

/** A number as Python writes it. */
const inPython = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);

const inPythonList = (values: readonly number[]): string => `[${values.map(inPython).join(', ')}]`;

const programs: Readonly<Record<ProgramName, (values: readonly number[]) => string>> = {
  python: (values) => `import math, sys

numbers = ${inPythonList(values)}
print(sys.version)
print(sum(numbers))        # up to 3.11: ${inPython(answer('python-3.11', values, 'float64'))}; from 3.12 on: ${inPython(answer('python-3.12', values, 'float64'))}
print(math.fsum(numbers))  # ${inPython(answer('math.fsum', values, 'float64'))}
`,
  numpy: (values) => `import numpy

numbers = ${inPythonList(values)}
for dtype in (numpy.float64, numpy.float32):
    array = numpy.array(numbers, dtype)
    print(array.sum(), array.cumsum()[-1])
# float64: ${inPython(answer('numpy', values, 'float64'))} ${inPython(answer('sequential', values, 'float64'))}
# float32: ${single(answer('numpy', values, 'float32'))} ${single(answer('sequential', values, 'float32'))}
`,
  torch: (values) => `import torch

numbers = ${inPythonList(values)}
for dtype in (torch.float64, torch.float32):
    print(torch.tensor(numbers, dtype=dtype).sum().item())
# float64: ${inPython(answer('torch-cpu', values, 'float64'))}
# float32: ${inPython(answer('torch-cpu', values, 'float32'))}
`,
  javascript: (values) => `const numbers = [${values.join(', ')}];
console.log(numbers.reduce((sum, number) => sum + number)); // ${answer('sequential', values, 'float64')}
console.log(Math.sumPrecise?.(numbers)); // ${answer('exact', values, 'float64')}, or undefined in older engines
`,
};

/** A float32 as numpy writes it. */
const single = (value: number): string => inPython(Number(shortestText(value, Math.fround)));
