/**
 * How JAX takes the words of a key: `partitionable`, the default since 0.5, gives every element a counter of
 * its own; `original`, the only way before, pairs the elements of the first half with those of the second,
 * so that all numbers change with how many there are.
 */
export type JaxLayout = 'partitionable' | 'original';

/** A key of JAX: two 32-bit words. It is never used up: the same key gives the same numbers again. */
export type JaxKey = readonly [number, number];
