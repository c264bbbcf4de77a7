/** What XML 1.0 cannot hold, not even escaped: most control characters, and halves of a pair. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const clean = (value: string) => value.replace(forbidden, '\ufffd');

const escapeText = (value: string) => clean(value).replace(/[&<>\r]/g, (c) => entities[c]!);

const escapeAttribute = (value: string) =>
  clean(value).replace(/[&<>"\t\n\r]/g, (c) => entities[c]!);

const element = 1;
const text = 3;

/**
 * A chart as the text of an SVG file that stands alone: well-formed XML, the same in Node and in every
 * browser. Characters that XML cannot hold become U+FFFD.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition, productions 2, 10 and 14.
 */
export function toSvgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(svg)}\n`;
}

function markupOf(node: Node): string {
  if (node.nodeType === text) return escapeText(node.textContent ?? '');
  if (node.nodeType !== element) return '';
  const { localName, attributes, childNodes } = node as Element;
  const pairs = Array.from(attributes, ({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  const children = Array.from(childNodes, markupOf).join('');
  const start = `<${localName}${pairs.join('')}`;
  return children === '' ? `${start}/>` : `${start}>${children}</${localName}>`;
}
