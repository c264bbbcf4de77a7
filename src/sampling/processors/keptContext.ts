import { SamplescopeError, say, shown } from '../../error.js';
import { isImageCode, openImage } from '../../model/imagePhase.js';
import type { Model } from '../../model/model.js';

/** What guidance can keep of a context: its images alone, or nothing but the image that is being drawn. */
export const keptContextNames = ['images', 'nothing'] as const;

/** What guidance keeps of a context. */
export type KeptContext = (typeof keptContextNames)[number];

/** The same, after "what the model says". */
export const keptInWords: Readonly<Record<KeptContext, string>> = {
  images: 'with the images alone',
  nothing: 'with nothing before this image',
};

/**
 * What is left of a context: for `images`, the token that begins a text (BOS) and all tokens of images; for
 * `nothing`, BOS and the image that is being drawn, from its begin-image on (outside of images, BOS alone).
 *
 * Source: `_split_inputs_for_cfg` of Chameleon's image generator, where both begin as the prompt is
 * split, and then get every code that is drawn.
 *
 * @throws SamplescopeError `empty` for a model without images, `malformed` where an image was broken off
 */
export function keptContext(
  keep: KeptContext,
  context: readonly number[],
  { images, name }: Model,
): number[] {
  if (images === undefined) {
    throw new SamplescopeError(
      'empty',
      say`guidance can keep ${keep} only for a model with images, and ${shown(name)} has none. Give a prompt instead`,
    );
  }
  const { bos, begin, end } = images;
  if (keep === 'images') {
    const kept = [bos, begin, end];
    return context.filter((token) => kept.includes(token) || isImageCode(token, images));
  }
  const open = openImage(context, images);
  return open < 0 ? [bos] : [bos, ...context.slice(open)];
}
