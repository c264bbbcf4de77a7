import { escapeXmlAttribute } from '../xml.js';

/** Markup that is XML already, and is not escaped again. */
interface Xml {
  readonly markup: string;
}

/**
 * The tag of XML texts: what fills a hole is escaped, for text and for attributes alike, unless it is markup itself; of a
 * list each part stands on a line of its own. Characters that XML cannot hold become U+FFFD.
 *
 * @example
 * xml`<a b="${'"'}">${xml`<i/>`}${'<'}</a>`.markup // → '<a b="&quot;"><i/>&lt;</a>'
 */
export function xml(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Xml | readonly Xml[])[]
): Xml {
  return { markup: String.raw({ raw: parts }, ...values.map(filling)) };
}

function filling(value: string | number | Xml | readonly Xml[]): string {
  if (typeof value === 'object' && 'markup' in value) return value.markup;
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('\n');
  return escapeXmlAttribute(String(value));
}
