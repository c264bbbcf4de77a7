import { requestText, type DrawingRequest } from '../../src/model/chameleon/index.js';
import type { Control } from './control.js';
import { inLanguage, pageLanguage } from './language.js';
import { select } from './select.js';

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

export type RequestName = keyof typeof requests;

/** A request as the model reads it, in the page's language. */
export const requestOf = (name: RequestName): string => requestText(requests[name], pageLanguage);

/** The list of requests. */
export function requestSelect(): Control<RequestName> {
  return select<RequestName>({
    label: inLanguage({ en: 'The request', zh: '请求' }),
    options: (Object.keys(requests) as RequestName[]).map((value) => ({
      value,
      label: requestOf(value).trim(),
    })),
  });
}

/** Whether the drawing is guided, by the names in the address. */
export type GuidanceName = 'on' | 'off';

/** With Chameleon's guidance, or without. */
export function guidanceSelect(): Control<GuidanceName> {
  return select<GuidanceName>({
    label: inLanguage({ en: 'Guidance', zh: '引导' }),
    options: [
      {
        value: 'on',
        label: inLanguage({
          en: 'as Chameleon has it, 3 and 1.2',
          zh: '照 Chameleon 的设定，3 和 1.2',
        }),
      },
      { value: 'off', label: inLanguage({ en: 'none', zh: '无' }) },
    ],
  });
}
