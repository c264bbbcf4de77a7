import type { InEach, Language } from '../../src/charts/index.js';

/** What a reader can be given to move, in the order in which it stands over a chart. */
export const controlNames = ['temperature', 'seed', 'draws', 'runs'] as const;

/** One of them. */
export type ControlName = (typeof controlNames)[number];

/** A control of an embedded chart: a labelled field that shows a value and says when a reader changes it. */
export interface EmbeddedControl {
  readonly element: HTMLElement;
  /** Shows a value, but not while a reader is writing one. */
  show(value: string): void;
}

const labels: InEach<Readonly<Record<ControlName, string>>> = {
  en: { temperature: 'Temperature T', seed: 'Seed', draws: 'Draws', runs: 'Runs' },
  zh: { temperature: '温度 T', seed: '种子', draws: '抽取次数', runs: '运行次数' },
};

/** Where the thumb stops: exact zero, then in equal ratios from 0.05 to 5, 1 among them. */
const stops = [
  0,
  ...Array.from({ length: 101 }, (_, i) => Number((0.05 * 100 ** (i / 100)).toPrecision(2))),
];
stops.push(1);
stops.sort((a, b) => a - b);
const temperatures = [...new Set(stops)];

/** Makes a control; `change` gets every value that it takes. */
export function embeddedControl(
  name: ControlName,
  language: Language,
  change: (value: string) => void,
): EmbeddedControl {
  const label = document.createElement('label');
  const caption = document.createElement('span');
  caption.textContent = labels[language][name];
  const input = document.createElement('input');
  label.className = name;
  label.append(caption, input);
  if (name === 'temperature') return temperatureControl(label, caption, input, change);
  input.type = name === 'seed' ? 'text' : 'number';
  input.autocomplete = 'off';
  if (name === 'draws' || name === 'runs') input.min = '1';
  input.addEventListener('input', () => {
    if (input.value !== '' && input.validity.valid) change(input.value);
  });
  return {
    element: label,
    show: (value) => {
      if (!input.matches(':focus')) input.value = value;
    },
  };
}

function temperatureControl(
  label: HTMLElement,
  caption: HTMLElement,
  input: HTMLInputElement,
  change: (value: string) => void,
): EmbeddedControl {
  const output = document.createElement('output');
  caption.append(output);
  input.type = 'range';
  input.min = '0';
  input.max = String(temperatures.length - 1);
  input.addEventListener('input', () => change(String(temperatures[input.valueAsNumber])));
  return {
    element: label,
    show: (value) => {
      const place = temperatures.findIndex((stop) => stop >= Number(value));
      output.textContent = value;
      input.value = String(place < 0 ? temperatures.length - 1 : place);
      input.setAttribute('aria-valuetext', `T = ${value}`);
    },
  };
}
