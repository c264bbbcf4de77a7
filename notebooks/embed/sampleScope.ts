import {
  languages,
  readByKeyboard,
  tableElement,
  touchChart,
  updateElement,
  type InEach,
  type Language,
} from '../../src/charts/index.js';
import { saidBy, SamplescopeError, say, textOf } from '../../src/error.js';
import { attributeNames, type Given } from '../../src/figures/tag/attributes.js';
import { quoted } from '../../src/figures/tag/readAttribute.js';
import { embeddedControl, type EmbeddedControl } from './controls.js';
import { embedChart, type ControlValue, type Drawing } from './embedChart.js';
import { look } from './look.js';

const words: InEach<{ data: string; wrong: string; colon: string; working: string }> = {
  en: {
    data: 'Data',
    wrong: 'This chart cannot be drawn',
    colon: ': ',
    working: 'The chart is being worked out',
  },
  zh: { data: '数据', wrong: '这张图画不出来', colon: '：', working: '正在计算这张图' },
};

/** After so many milliseconds a reader is told that something is under way. */
const patience = 150;

/** One for all charts of a page; a policy of the page against inline styles does not stop it. */
let sheet: CSSStyleSheet | undefined;

/**
 * Makes `<sample-scope chart="…">` a chart, in this page. The element is drawn as wide as it is, and again
 * whenever its width or an attribute changes; what its reader moves is written into its attributes, and
 * an `input` event says so.
 */
export function defineSampleScope(): void {
  if (customElements.get('sample-scope')) return;
  customElements.define('sample-scope', SampleScope);
}

class SampleScope extends HTMLElement {
  static readonly observedAttributes = attributeNames;

  readonly #controls = division('controls');
  readonly #error = document.createElement('p');
  readonly #progress = document.createElement('progress');
  readonly #figure = division('drawing');
  readonly #data = document.createElement('details');
  readonly #reading = division('data');
  readonly #observer = new ResizeObserver(() => this.#resize());
  #shown: readonly EmbeddedControl[] = [];
  #shownNames = '';
  #drawing: Drawing | undefined;
  #width = 0;
  #waits = false;
  #work: AbortController | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    sheet ??= new CSSStyleSheet();
    if (sheet.cssRules.length === 0) sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
    this.#error.className = 'error';
    this.#error.setAttribute('role', 'alert');
    this.#data.append(document.createElement('summary'), division('scroll'));
    this.#data.addEventListener('toggle', () => this.#fillTable());
    const all = document.createElement('figure');
    this.#progress.hidden = true;
    all.append(this.#controls, this.#error, this.#figure, this.#progress, this.#reading);
    root.append(all);
    // The page around may be slides, which arrow keys and letters turn, and cannot see what has the focus in here.
    root.addEventListener('keydown', (event) => {
      const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
      if (key !== 'Escape' && !altKey && !ctrlKey && !metaKey) event.stopPropagation();
    });
  }

  connectedCallback(): void {
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#work?.abort();
    this.#width = 0; // put somewhere else, it is drawn anew
  }

  attributeChangedCallback(): void {
    // Several attributes that change at once make one drawing.
    if (this.#waits || this.#width === 0) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      if (this.#width > 0) void this.#draw(); // else it was taken out of the page meanwhile
    });
  }

  #resize(): void {
    const width = Math.round(this.clientWidth);
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    void this.#draw();
  }

  /** What is drawn last wins: whatever is still being worked out for older attributes is stopped. */
  async #draw(): Promise<void> {
    this.#work?.abort();
    const { signal } = (this.#work = new AbortController());
    const given = this.#given();
    this.toggleAttribute('data-on-dark', isOnDark(this));
    let language: Language = 'en';
    const finish = this.#showProgress(signal);
    try {
      language = this.#language(given);
      this.#progress.setAttribute('aria-label', words[language].working);
      const width = Math.max(240, this.#width);
      const report = (share: number) => {
        if (!signal.aborted) this.#progress.value = share;
      };
      const options = { document, width, language };
      const { controls, ...drawing } = await embedChart(given, options, { signal, report });
      if (signal.aborted) return;
      this.#showControls(controls, language);
      this.#show(drawing, language);
      this.#error.textContent = '';
    } catch (error) {
      if (signal.aborted) return;
      if (!isForAuthors(error)) throw error;
      const message = await messageIn(language, error);
      if (signal.aborted) return;
      this.#figure.replaceChildren();
      this.#reading.replaceChildren();
      const { wrong, colon } = words[language];
      this.#error.textContent = `<sample-scope> ${wrong}${colon}${message}`;
    } finally {
      finish();
    }
  }

  /** Shows that work is under way if it takes a while; gives what takes that back. */
  #showProgress(signal: AbortSignal): () => void {
    const timer = setTimeout(() => {
      this.#progress.removeAttribute('value');
      this.#progress.hidden = false;
      this.#figure.setAttribute('aria-busy', 'true');
    }, patience);
    return () => {
      clearTimeout(timer);
      if (signal.aborted) return; // the newer work has its own
      this.#progress.hidden = true;
      this.#figure.removeAttribute('aria-busy');
    };
  }

  #given(): Given {
    return Object.fromEntries(
      attributeNames.map((name) => [name, this.getAttribute(name) ?? undefined]),
    );
  }

  #language({ language }: Given): Language {
    if (language === undefined) {
      const near = this.closest('[lang]')?.getAttribute('lang') ?? '';
      return near.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    }
    const known = languages.find((name) => name === language);
    if (known !== undefined) return known;
    throw new SamplescopeError(
      'unknown-name',
      say`language must be one of ${languages.join(', ')}, got ${quoted(language)}`,
    );
  }

  #show(drawing: Drawing, language: Language): void {
    const { chart, table } = drawing;
    this.#drawing = drawing;
    chart.querySelector('style')?.remove();
    const shown = this.#figure.querySelector<SVGSVGElement>('svg');
    // A chart whose mark is in a reader's hand stays, and only what differs in it is changed.
    if (shown !== null) updateElement(shown, chart);
    else {
      this.#figure.replaceChildren(chart);
      touchChart(chart, (asks, value) => this.#ask(asks, value));
    }
    const there = shown ?? chart;
    this.#data.querySelector('summary')!.textContent = words[language].data;
    if (!this.#reading.contains(this.#data)) this.#reading.prepend(this.#data);
    this.#reading.querySelector('.samplescope-reading')?.remove();
    this.#reading.append(readByKeyboard(there, table, { language }));
    this.#fillTable();
  }

  /** What is moved in the chart is what a control of it would move. */
  #ask(asks: string, value: number): void {
    this.setAttribute(asks, String(value));
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  #fillTable(): void {
    const place = this.#data.lastElementChild!;
    if (this.#drawing === undefined || !this.#data.open) place.replaceChildren();
    else place.replaceChildren(tableElement(this.#drawing.table(), { document }));
  }

  /** Controls stay the same elements while they are the same, so that a reader's hand stays on them. */
  #showControls(controls: readonly ControlValue[], language: Language): void {
    const asked = [language, ...controls.map(({ name }) => name)].join();
    if (asked !== this.#shownNames) {
      this.#shownNames = asked;
      this.#shown = controls.map(({ name }) =>
        embeddedControl(name, language, (value) => this.setAttribute(name, value)),
      );
      this.#controls.replaceChildren(...this.#shown.map(({ element }) => element));
    }
    controls.forEach(({ value }, i) => this.#shown[i]!.show(value));
  }
}

/** Whether an element lies on a dark ground of a page that does not say which scheme it has. */
function isOnDark(element: HTMLElement): boolean {
  element.removeAttribute('data-on-dark');
  if (getComputedStyle(element).colorScheme !== 'normal') return false;
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const [red, green, blue, alpha = 1] = (
      getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    if (alpha > 0.5) return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 110;
  }
  return false;
}

/** What an author can do something about: attributes, or a file that is not where it should be. */
const isForAuthors = (error: unknown): error is Error =>
  error instanceof SamplescopeError || (error as Error).name === 'MissingFileError';

/** What an error says. The library speaks English; its Chinese is fetched when something goes wrong. */
async function messageIn(language: Language, error: Error): Promise<string> {
  if (language === 'en') return error.message;
  const { inChinese } = await import('../page/messages/inChinese.js').catch(() => ({
    inChinese: textOf,
  }));
  return inChinese(saidBy(error));
}

function division(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
