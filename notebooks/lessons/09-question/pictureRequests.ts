import { requestText, type DrawingRequest } from '../../../src/model/chameleon/index.js';
import type { PresetSettings } from '../../../src/recipe/index.js';
import type { Control } from '../../page/control.js';
import { inLanguage, pageLanguage } from '../../page/language.js';
import { select } from '../../controls/select.js';

/** What the lesson asks the model to draw, by the names in the address. */
const requests = {
  circle: { phrases: [{ shape: 'circle', colour: 'red' }] },
  top: { phrases: [{ shape: 'square', colour: 'blue', place: 'top' }] },
  two: {
    phrases: [
      { shape: 'circle', colour: 'red' },
      { shape: 'triangle', colour: 'green' },
    ],
  },
  corner: { phrases: [{ shape: 'triangle', colour: 'yellow', place: 'bottomLeft' }] },
} as const satisfies Record<string, DrawingRequest>;

type RequestName = keyof typeof requests;

/** A request as the model reads it, in the page's language. */
export const requestInWords = (name: RequestName): string =>
  requestText(requests[name], pageLanguage);

/** The list of requests. */
export function requestSelect(): Control<RequestName> {
  return select<RequestName>({
    label: inLanguage({ en: 'The request', zh: '请求' }),
    options: (Object.keys(requests) as RequestName[]).map((value) => ({
      value,
      label: requestInWords(value).trim(),
    })),
  });
}

/**
 * How the drawing is guided, by the names in the address: what to set in Chameleon's preset. Its own strengths are
 * those of the large model; the toy's pictures keep closer to a request under gentler ones.
 */
export const guidanceSettings = {
  chameleon: {},
  gentle: { guidance: { scale: 1.5, keep: 'images', base: { scale: 1, keep: 'nothing' } } },
  off: { guidance: null },
} as const satisfies Record<string, PresetSettings>;

type GuidanceName = keyof typeof guidanceSettings;

/** The list of ways to guide. */
export function guidanceSelect(): Control<GuidanceName> {
  return select<GuidanceName>({
    label: inLanguage({ en: 'Guidance', zh: '引导' }),
    value: 'gentle',
    options: [
      {
        value: 'chameleon',
        label: inLanguage({
          en: 'as Chameleon has it, 3 and 1.2',
          zh: '照 Chameleon 的设定，3 和 1.2',
        }),
      },
      { value: 'gentle', label: inLanguage({ en: 'gentler, 1.5 and 1', zh: '轻一些，1.5 和 1' }) },
      { value: 'off', label: inLanguage({ en: 'none', zh: '无' }) },
    ],
  });
}
