import type { TransformerWeights } from '../../../../src/model/chameleon/transformer/weights.js';
import { layoutOf } from '../../../../src/model/chameleon/transformer/weights.js';

type Vector = number[];
type Matrix = Vector[];

/**
 * The same network written from its description, as one would write it first: nested lists, doubles, Math.exp
 * and its like, and the whole context anew for each token. It is the other side of the tests and of the bench.
 */
export function naiveTransformer({
  config,
  values,
}: TransformerWeights): (context: readonly number[]) => Vector {
  const { heads, layers, width, rotaryBase, epsilon } = config;
  const size = width / heads;
  const tensors = new Map(
    layoutOf(config).map(({ name, shape, start, size }) => {
      const columns = shape.at(-1)!;
      const rows = Array.from({ length: size / columns }, (_, row) => [
        ...values.slice(start + row * columns, start + (row + 1) * columns),
      ]);
      return [name, rows];
    }),
  );
  const matrix = (name: string): Matrix => tensors.get(`${name}.weight`)!;
  const vector = (name: string): Vector => matrix(name)[0]!;
  const dot = (a: Vector, b: Vector) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const times = (m: Matrix, x: Vector) => m.map((row) => dot(row, x));
  const plus = (a: Vector, b: Vector) => a.map((x, i) => x + b[i]!);
  const normed = (x: Vector, gain: Vector) => {
    const root = Math.sqrt(dot(x, x) / x.length + epsilon);
    return x.map((value, i) => (value / root) * gain[i]!);
  };
  const softmax = (x: Vector) => {
    const powers = x.map((value) => Math.exp(value - Math.max(...x)));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  };
  // A pair of numbers as one complex number, multiplied by e^(i·angle).
  const turned = (x: Vector, position: number) =>
    x.map((value, i) => {
      const pair = i % (size / 2);
      const angle = position * Math.pow(rotaryBase, (-2 * pair) / size);
      const other = i < size / 2 ? -x[i + size / 2]! : x[i - size / 2]!;
      return value * Math.cos(angle) + other * Math.sin(angle);
    });
  const headOf = (x: Vector, head: number) => x.slice(head * size, (head + 1) * size);

  return (context) => {
    const embeddings = context.map((token) => matrix('model.embed_tokens')[token]!);
    const mix = matrix('model.embed_mix');
    const positions = matrix('model.embed_positions');
    let stream = embeddings.map((own, now) =>
      own.map(
        (value, i) =>
          value +
          positions[now]![i]! +
          mix[i]!.reduce((sum, x, back) => sum + x * (embeddings[now - back - 1]?.[i] ?? 0), 0),
      ),
    );
    for (let layer = 0; layer < layers; layer++) {
      const inLayer = (name: string) => `model.layers.${layer}.${name}`;
      const inputs = stream.map((x) => normed(x, vector(inLayer('input_layernorm'))));
      const project = (name: string) => {
        const weights = matrix(inLayer(`self_attn.${name}`));
        return inputs.map((x) => times(weights, x));
      };
      const [queries, keys, cached] = [project('q_proj'), project('k_proj'), project('v_proj')];
      const output = matrix(inLayer('self_attn.o_proj'));
      const mixed = queries.map((query, now) => {
        const all: Vector = [];
        for (let head = 0; head < heads; head++) {
          const q = turned(normed(headOf(query, head), vector(inLayer('self_attn.q_norm'))), now);
          const scores = keys.slice(0, now + 1).map((key, then) => {
            const k = turned(normed(headOf(key, head), vector(inLayer('self_attn.k_norm'))), then);
            return dot(q, k) / Math.sqrt(size);
          });
          const shares = softmax(scores);
          for (let i = 0; i < size; i++) {
            all.push(
              dot(
                shares,
                cached.slice(0, now + 1).map((value) => headOf(value, head)[i]!),
              ),
            );
          }
        }
        return times(output, all);
      });
      stream = stream.map((x, i) => plus(x, mixed[i]!));
      const gate = matrix(inLayer('mlp.gate_proj'));
      const up = matrix(inLayer('mlp.up_proj'));
      const down = matrix(inLayer('mlp.down_proj'));
      stream = stream.map((x) => {
        const input = normed(x, vector(inLayer('post_attention_layernorm')));
        const raised = times(up, input);
        const silu = times(gate, input).map((z) => z / (1 + Math.exp(-z)));
        return plus(
          x,
          times(
            down,
            silu.map((z, i) => z * raised[i]!),
          ),
        );
      });
    }
    return times(matrix('model.embed_tokens'), normed(stream.at(-1)!, vector('model.norm')));
  };
}
