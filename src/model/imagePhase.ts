import { SamplescopeError, say } from '../error.js';
import type { ImageTokens } from './model.js';

/**
 * What must come next: `text`, a code of an `image`, or `endImage`, since the image has all its codes.
 */
export type ImagePhase = 'text' | 'image' | 'endImage';

/**
 * The phase that a context is in: it depends on how many codes stand after the last begin-image.
 *
 * Source: Chameleon's `MultimodalGenerator` (facebookresearch/chameleon), which changes its decoder at
 * begin-image, and back after a fixed number of image tokens.
 *
 * @throws SamplescopeError `malformed` where an image was broken off by something that is no code
 * @example
 * const images = { begin: 9, end: 8, first: 0, count: 4, length: 2, bos: 7 };
 * imagePhase([7, 5], images) // → 'text'
 * imagePhase([7, 9, 3], images) // → 'image'
 * imagePhase([7, 9, 3, 0], images) // → 'endImage'
 * imagePhase([7, 9, 3, 0, 8], images) // → 'text'
 */
export function imagePhase(context: readonly number[], images: ImageTokens): ImagePhase {
  const begin = openImage(context, images);
  if (begin < 0) return 'text';
  return context.length - 1 - begin < images.length ? 'image' : 'endImage';
}

/**
 * Where the image that is being drawn begins: the index of its begin-image, or −1 outside of images.
 *
 * @throws SamplescopeError `malformed` where an image was broken off
 */
export function openImage(context: readonly number[], images: ImageTokens): number {
  const begin = context.lastIndexOf(images.begin);
  if (begin < 0) return -1;
  const end = begin + 1 + images.length;
  const wrong = context.slice(begin + 1, end).find((token) => !isImageCode(token, images));
  if (wrong === undefined && context[end] === undefined) return begin;
  if (wrong === undefined && context[end] === images.end) return -1;
  throw new SamplescopeError(
    'malformed',
    say`an image must have ${images.length} image tokens and then end-image (${images.end}), got
      the token ${wrong ?? context[end]} in the image that begins at position ${begin}. Forbid
      all but image tokens in imageProcessors with {"allowedTokens":"images"}, and give pictures
      whole`,
  );
}

/** Whether a token is one of the codes that images are made of. */
export const isImageCode = (token: number, { first, count }: ImageTokens): boolean =>
  token >= first && token < first + count;
