/** Logits as they come: 32-bit from a model, 64-bit when a person or a program wrote them down. */
export type Logits = Float32Array | Float64Array;
