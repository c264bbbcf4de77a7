import { usualStreams } from '../../../src/random/catalogue/catalogue.js';

/** The streams that the page puts side by side: of JAX's two, the one that it has today. */
export const shownStreams = usualStreams.filter((name) => name !== 'jax-original');
