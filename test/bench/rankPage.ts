// A page with nothing but a slider and the rank chart of 128 256 tokens, for `npm run bench:web`.
import { rankChart, rankTokens, updateElement, type RankData } from '../../src/charts/index.js';
import { zipfLogits } from '../../src/model/zipfLogits.js';

const main = document.body.appendChild(document.createElement('main'));
const slider = main.appendChild(document.createElement('input'));
slider.type = 'range';
slider.max = '400';
slider.setAttribute('aria-label', 'Temperature');
slider.style.width = '40rem';

const ranking = rankTokens(zipfLogits(128_256));
const data = (temperature: number): RankData => ({
  ranking,
  temperature,
  topK: 40,
  topP: 0.9,
  minP: 0.05,
});
const draw = () =>
  rankChart(data(0.05 * 100 ** (slider.valueAsNumber / 400)), { document, width: 900 });

const chart = main.appendChild(document.createElement('figure')).appendChild(draw());
slider.addEventListener('input', () => updateElement(chart, draw()));
