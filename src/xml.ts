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

const escaped = (value: string, characters: RegExp): string =>
  value.replace(forbidden, '\ufffd').replace(characters, (character) => entities[character]!);

/**
 * A text as it stands between tags. Characters that XML cannot hold become U+FFFD.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition, productions 2 and 14.
 *
 * @example
 * escapeXmlText('"1 < 2"') // → '"1 &lt; 2"'
 */
export const escapeXmlText = (value: string): string => escaped(value, /[&<>\r]/g);

/**
 * A text as it stands in an attribute, between double quotes; between tags it is the same text. Characters that XML
 * cannot hold become U+FFFD.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition, productions 2 and 10.
 *
 * @example
 * escapeXmlAttribute('"1 < 2"') // → '&quot;1 &lt; 2&quot;'
 */
export const escapeXmlAttribute = (value: string): string => escaped(value, /[&<>"\t\n\r]/g);

/**
 * The text of an XML file, in UTF-8.
 *
 * @example
 * xmlFile('<a/>') // → '<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n'
 */
export const xmlFile = (markup: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
