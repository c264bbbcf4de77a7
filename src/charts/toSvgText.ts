import { escapeXmlAttribute, escapeXmlText, xmlFile } from '../xml.js';

const element = 1;
const text = 3;

/**
 * A chart as the text of an SVG file that stands alone: well-formed XML, the same in Node and in every
 * browser. Characters that XML cannot hold become U+FFFD.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition, productions 2, 10 and 14.
 */
export function toSvgText(svg: SVGSVGElement): string {
  return xmlFile(markupOf(svg));
}

function markupOf(node: Node): string {
  if (node.nodeType === text) return escapeXmlText(node.textContent ?? '');
  if (node.nodeType !== element) return '';
  const { localName, attributes, childNodes } = node as Element;
  const pairs = Array.from(
    attributes,
    ({ name, value }) => ` ${name}="${escapeXmlAttribute(value)}"`,
  );
  const children = Array.from(childNodes, markupOf).join('');
  const start = `<${localName}${pairs.join('')}`;
  return children === '' ? `${start}/>` : `${start}>${children}</${localName}>`;
}
