import type { NumpyStream } from '../../../random/streams/numpy.js';

/**
 * So many random vectors of length 1 that stand at right angles to each other, by the method of Gram and
 * Schmidt.
 *
 * @param count At most `size`.
 * @example
 * const [a, b] = orthonormal(2, 3, numpy(1));
 * Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) < 1e-15 // → true
 */
export function orthonormal(count: number, size: number, stream: NumpyStream): Float64Array[] {
  const vectors: Float64Array[] = [];
  while (vectors.length < count) {
    const vector = stream.standardNormal(size);
    for (const other of vectors) {
      const along = vector.reduce((sum, x, i) => sum + x * other[i]!, 0);
      other.forEach((x, i) => (vector[i]! -= along * x));
    }
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
    vectors.push(vector.map((x) => x / length));
  }
  return vectors;
}
