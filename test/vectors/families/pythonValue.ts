/** A tensor: its numbers in order, and its shape. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number | bigint>;
}

/** A name that stands for no number: a module, a dtype, a generator, None. */
export interface Name {
  readonly name: string;
}

export type PythonValue = number | Tensor | Name | readonly PythonValue[];

export const isTensor = (value: PythonValue | undefined): value is Tensor =>
  typeof value === 'object' && 'data' in value;

export const tensor = (
  data: ArrayLike<number | bigint>,
  shape: readonly number[] = [data.length],
): Tensor => ({ shape, data });

/** All numbers in a value, in order. */
export function numbersIn(value: PythonValue): (number | bigint)[] {
  if (typeof value === 'number') return [value];
  if (isTensor(value)) return Array.from(value.data);
  if ('name' in value) throw new Error(`${value.name} is no number`);
  return value.flatMap(numbersIn);
}

/** An operator between numbers, or between a tensor and a number. */
export function arithmetic(operator: string, a: PythonValue, b: PythonValue): PythonValue {
  if (isTensor(a) && isTensor(b)) {
    if (a.data.length !== b.data.length) throw new Error('tensors of two sizes');
    return tensor(
      Array.from(a.data, (x, i) => operate(operator, Number(x), Number(b.data[i]))),
      a.shape,
    );
  }
  if (isTensor(a))
    return tensor(
      Array.from(a.data, (x) => operate(operator, Number(x), Number(b))),
      a.shape,
    );
  if (isTensor(b))
    return tensor(
      Array.from(b.data, (x) => operate(operator, Number(a), Number(x))),
      b.shape,
    );
  return operate(operator, Number(a), Number(b));
}

function operate(operator: string, a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '/') return a / b;
  if (operator === '//') return Math.floor(a / b);
  if (operator === '%') return ((a % b) + b) % b;
  if (operator === '**') return a ** b;
  if (operator === '<') return Number(a < b);
  if (operator === '>') return Number(a > b);
  if (operator === '<=') return Number(a <= b);
  if (operator === '>=') return Number(a >= b);
  if (operator === '==') return Number(a === b);
  if (operator === '!=') return Number(a !== b);
  throw new Error(`no operator ${operator}`);
}

/** Entry `index` along an axis. */
export function pick(value: PythonValue, axis: number, index: number): PythonValue {
  if (Array.isArray(value)) return value.at(index) as PythonValue;
  const { shape } = value as Tensor;
  const at = index < 0 ? index + shape[axis]! : index;
  const picked = slice(value, axis, at, at + 1) as Tensor;
  if (shape.length === 1) return Number(picked.data[0]);
  return tensor(
    picked.data,
    shape.filter((_, i) => i !== axis),
  );
}

/** Entries from one to before another along an axis; negative ones count from the end. */
export function slice(value: PythonValue, axis: number, from = 0, to = Infinity): PythonValue {
  if (Array.isArray(value)) return value.slice(from, to === Infinity ? undefined : to);
  const { shape, data } = value as Tensor;
  const size = shape[axis]!;
  const start = from < 0 ? size + from : from;
  const end = Math.min(size, to < 0 ? size + to : to);
  const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
  const kept = Array.from(data).filter((_, i) => {
    const at = Math.floor(i / inner) % size;
    return at >= start && at < end;
  });
  return tensor(
    kept,
    shape.map((n, i) => (i === axis ? end - start : n)),
  );
}
