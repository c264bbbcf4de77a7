import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toSvgText } from '../../src/charts/toSvgText.js';
import { document } from './dataForCharts.js';

function svgWith(text: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS<'svg'>(namespace, 'svg');
  svg.setAttribute('xmlns', namespace);
  const title = document.createElementNS(namespace, 'title');
  title.textContent = text;
  title.setAttribute('data-text', text);
  svg.append(title, document.createComment('not data'));
  return svg;
}

function readBack(file: string): { text: string; attribute: string; uri: string } {
  const read = { text: '', attribute: '', uri: '' };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes, uri }) => {
    read.uri = uri;
    read.attribute = attributes['data-text']?.value ?? '';
  });
  parser.on('text', (text) => (read.text += text.trim()));
  parser.write(file).close();
  return read;
}

describe('toSvgText', () => {
  it.each(['<&>"\'', ']]>', '春风', 'a\tb\nc', '👩‍👧', '<!-- --><script>'])('keeps %j', (text) => {
    const read = readBack(toSvgText(svgWith(text)));
    expect(read).toEqual({ text, attribute: text, uri: 'http://www.w3.org/2000/svg' });
  });

  it.each(['\u0000', '\u0008', '\ud800', '\uffff'])('marks what XML cannot hold: %j', (text) => {
    expect(readBack(toSvgText(svgWith(text))).text).toBe('\ufffd');
  });

  it('says that it is XML and leaves comments out', () => {
    const file = toSvgText(svgWith('x'));
    expect(file.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns=')).toBe(true);
    expect(file).not.toContain('not data');
  });
});
