import type { InEach } from '../../src/charts/index.js';
import { attributeNames, type AttributeName } from '../../src/figures/tag/attributes.js';

/** What the page for frames says to the page around it: how high its chart is, in CSS pixels. */
export interface HeightMessage {
  readonly samplescope: 'height';
  readonly height: number;
}

const wrongAddress: InEach<(known: string, unknown: string) => string> = {
  en: (known, unknown) => `The address must be of ${known}, got ${unknown}`,
  zh: (known, unknown) => `地址里只能有 ${known}，这里有 ${unknown}`,
};

/**
 * Fills the page for frames: a chart that has the options of its address, `embed.html#chart=sweep&…`, and
 * tells the page around it how high it is.
 */
export function startFrame(): void {
  const chart = document.createElement('sample-scope');
  const error = document.createElement('p');
  error.setAttribute('role', 'alert');
  read();
  window.addEventListener('hashchange', read);
  document.body.append(error, chart);
  new ResizeObserver(() => tellHeight()).observe(document.body);

  function read(): void {
    const options = new URLSearchParams(location.hash.slice(1));
    for (const name of attributeNames) {
      const value = options.get(name);
      if (value === null) chart.removeAttribute(name);
      else chart.setAttribute(name, value);
    }
    const unknown = [...options.keys()].filter(
      (name) => !attributeNames.includes(name as AttributeName),
    );
    error.hidden = unknown.length === 0;
    const language = options.get('language') === 'zh' ? 'zh' : 'en';
    error.textContent = wrongAddress[language](attributeNames.join(', '), unknown.join(', '));
  }
}

function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  const message: HeightMessage = { samplescope: 'height', height };
  window.parent.postMessage(message, '*');
}
