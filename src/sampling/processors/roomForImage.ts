import { defineProcessor } from './definition.js';
import { forbid } from './forbidding.js';

/**
 * Forbids begin-image where the model's context has no room left for a whole image and its end. Without images,
 * or without an end of the context, it changes nothing.
 *
 * Source: DisallowTokensAtOrAfterIndexLogitsProcessor in Chameleon, which forbids it from the position
 * max_seq_len − 1026 on: 1024 codes, begin-image and end-image.
 *
 * @param value true, because it has no parameter.
 * @throws SamplescopeError `malformed`
 * @example
 * const images = { begin: 2, end: 1, first: 0, count: 1, length: 3, bos: 4 };
 * const model = { ...tableModel('pictures', { '': { code: 0, end: 0, begin: 0 } }), images, contextLength: 6 };
 * const logits = new Float64Array([1, 1, 1]);
 * [...roomForImage(true).apply({ logits, temperature: 1 }, { context: [4], step: 0, model }).logits] // → [1, 1, -Infinity]
 */
export const roomForImage = defineProcessor({
  name: 'roomForImage',
  about: {
    en: 'forbids to begin an image where the context has no room for it',
    zh: '剩下的位置放不下一幅图像时，不允许图像的开始词元。',
  },
  options: {},
  example: true,
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: () => ({
    description: 'begin-image only where there is room for an image',
    run: forbid('roomForImage', ({ context, model }) => {
      const { images, contextLength = Infinity } = model ?? {};
      if (images === undefined) return [];
      return context.length >= contextLength - (images.length + 2) ? [images.begin] : [];
    }),
  }),
});
