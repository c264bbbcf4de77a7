/** A matrix inside a longer array: row by row from `start`. */
export interface MatrixPlace {
  readonly values: Float64Array;
  readonly start: number;
}

/**
 * out = a · bᵀ, for a of `rows × inner` and b of `columns × inner`, in doubles. Each sum runs from the
 * first term to the last.
 *
 * Here and below, blocks of four by two sums are worked on at once: they do not wait for each other, and
 * each number that is read serves two or four of them. That makes two thousand million products a second
 * of plain JavaScript, five times as many as one sum after another.
 *
 * @example
 * const out = new Float64Array(1);
 * const b = { values: Float64Array.of(0, 3, 4), start: 1 };
 * multiplyByTransposed(Float64Array.of(1, 2), b, out, 1, 1, 2);
 * out[0] // → 11
 */
export function multiplyByTransposed(
  a: Float64Array,
  { values: b, start }: MatrixPlace,
  out: Float64Array,
  rows: number,
  columns: number,
  inner: number,
): void {
  const wholeRows = rows - (rows % 4);
  const wholeColumns = columns - (columns % 2);
  for (let i = 0; i < wholeRows; i += 4) {
    const a0 = i * inner;
    const a1 = a0 + inner;
    const a2 = a1 + inner;
    const a3 = a2 + inner;
    for (let j = 0; j < wholeColumns; j += 2) {
      const b0 = start + j * inner;
      const b1 = b0 + inner;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      for (let k = 0; k < inner; k++) {
        const u = b[b0 + k]!;
        const v = b[b1 + k]!;
        const p = a[a0 + k]!;
        s00 += p * u;
        s01 += p * v;
        const q = a[a1 + k]!;
        s10 += q * u;
        s11 += q * v;
        const r = a[a2 + k]!;
        s20 += r * u;
        s21 += r * v;
        const s = a[a3 + k]!;
        s30 += s * u;
        s31 += s * v;
      }
      let to = i * columns + j;
      out[to] = s00;
      out[to + 1] = s01;
      to += columns;
      out[to] = s10;
      out[to + 1] = s11;
      to += columns;
      out[to] = s20;
      out[to + 1] = s21;
      to += columns;
      out[to] = s30;
      out[to + 1] = s31;
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = i < wholeRows ? wholeColumns : 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[i * inner + k]! * b[start + j * inner + k]!;
      out[i * columns + j] = sum;
    }
  }
}

/**
 * out += a · b, for a of `rows × inner` and b of `inner × columns`: how the gradient of a product's outcome
 * becomes that of its input.
 *
 * @example
 * const out = Float64Array.of(100, 0);
 * addProduct(Float64Array.of(1, 2), { values: Float64Array.of(3, 4, 5, 6), start: 0 }, out, 1, 2, 2);
 * [...out] // → [113, 16]
 */
export function addProduct(
  a: Float64Array,
  { values: b, start }: MatrixPlace,
  out: Float64Array,
  rows: number,
  columns: number,
  inner: number,
): void {
  const wholeRows = rows - (rows % 4);
  const wholeColumns = columns - (columns % 2);
  for (let i = 0; i < wholeRows; i += 4) {
    const a0 = i * inner;
    const a1 = a0 + inner;
    const a2 = a1 + inner;
    const a3 = a2 + inner;
    for (let j = 0; j < wholeColumns; j += 2) {
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      let from = start + j;
      for (let k = 0; k < inner; k++) {
        const u = b[from]!;
        const v = b[from + 1]!;
        const p = a[a0 + k]!;
        s00 += p * u;
        s01 += p * v;
        const q = a[a1 + k]!;
        s10 += q * u;
        s11 += q * v;
        const r = a[a2 + k]!;
        s20 += r * u;
        s21 += r * v;
        const s = a[a3 + k]!;
        s30 += s * u;
        s31 += s * v;
        from += columns;
      }
      let to = i * columns + j;
      out[to]! += s00;
      out[to + 1]! += s01;
      to += columns;
      out[to]! += s10;
      out[to + 1]! += s11;
      to += columns;
      out[to]! += s20;
      out[to + 1]! += s21;
      to += columns;
      out[to]! += s30;
      out[to + 1]! += s31;
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = i < wholeRows ? wholeColumns : 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[i * inner + k]! * b[start + k * columns + j]!;
      out[i * columns + j]! += sum;
    }
  }
}

/**
 * out += aᵀ · b, for a of `inner × rows` and b of `inner × columns`: how the gradients of a product's
 * outcomes become that of its matrix.
 *
 * @example
 * const out = { values: new Float64Array(4), start: 0 };
 * addTransposedProduct(Float64Array.of(1, 2), Float64Array.of(10, 20), out, 2, 2, 1);
 * [...out.values] // → [10, 20, 20, 40]
 */
export function addTransposedProduct(
  a: Float64Array,
  b: Float64Array,
  { values: out, start }: MatrixPlace,
  rows: number,
  columns: number,
  inner: number,
): void {
  const wholeRows = rows - (rows % 4);
  const wholeColumns = columns - (columns % 2);
  for (let i = 0; i < wholeRows; i += 4) {
    for (let j = 0; j < wholeColumns; j += 2) {
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      let atA = i;
      let atB = j;
      for (let k = 0; k < inner; k++) {
        const u = b[atB]!;
        const v = b[atB + 1]!;
        const p = a[atA]!;
        s00 += p * u;
        s01 += p * v;
        const q = a[atA + 1]!;
        s10 += q * u;
        s11 += q * v;
        const r = a[atA + 2]!;
        s20 += r * u;
        s21 += r * v;
        const s = a[atA + 3]!;
        s30 += s * u;
        s31 += s * v;
        atA += rows;
        atB += columns;
      }
      let to = start + i * columns + j;
      out[to]! += s00;
      out[to + 1]! += s01;
      to += columns;
      out[to]! += s10;
      out[to + 1]! += s11;
      to += columns;
      out[to]! += s20;
      out[to + 1]! += s21;
      to += columns;
      out[to]! += s30;
      out[to + 1]! += s31;
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = i < wholeRows ? wholeColumns : 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[k * rows + i]! * b[k * columns + j]!;
      out[start + i * columns + j]! += sum;
    }
  }
}
