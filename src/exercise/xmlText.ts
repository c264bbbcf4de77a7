/** What XML 1.0 cannot hold, not even escaped: most control characters, and halves of a pair. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

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
  return String(value)
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character]!);
}

/** An XML file, in UTF-8. */
export const xmlFile = ({ markup }: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
