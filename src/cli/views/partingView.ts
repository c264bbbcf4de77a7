import type { FirstDifference, Fork, Parting } from '../../decoding/compare.js';
import type { Answers } from '../../experiment/repeatAnswers.js';
import type { Company } from '../../experiment/inCompany.js';
import type { Recipe } from '../../recipe/recipe.js';
import { count, decimal, percent } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';

/** What computes the model, and who else is there. */
export function servingFacts({ backend, load }: Recipe): string[] {
  if (backend === undefined) return [];
  const { name, version, format, devices, allReduce } = backend;
  return [
    `${name} ${version} in ${format}`,
    ...(devices === 1 ? [] : [`${devices} devices, ${allReduce}`]),
    load === undefined ? 'alone' : `load ${load.seed}`,
  ];
}

/** Where the requests of one server parted. */
export function companyLines(
  company: Company | undefined,
  { vocabulary }: Pick<Answers, 'vocabulary'>,
  terminal: Terminal,
): string[] {
  if (company === undefined) return [];
  const { common, agreement, groups } = company;
  const [first, ...others] = groups;
  const whole = groups.length === 1;
  const head = whole
    ? `All ${count(company.requests, 'request')} gave the same answer.`
    : `All have their first ${count(common, 'token')} in common. ${percent(agreement.raw)} of the requests gave the ` +
      `most frequent answer as it stands, ${percent(agreement.parsed)} as it is read.`;
  const forks = others.flatMap(({ answer, common, parting }) => {
    const [token, instead] = [first!, { answer }].map((group) => group.answer.tokens[common]);
    const drew = [token, instead].map((id) => showToken(id === undefined ? '' : vocabulary[id]!));
    const where = `${count(answer.count, 'request')}: token ${common + 1} is ${drew[1]} in place of ${drew[0]}`;
    return parting === undefined ? [] : [[where, ...partingParts(parting)].join('; ')];
  });
  return [...[head, ...forks].flatMap((line) => wrap(line, terminal.columns)), ''];
}

const partingParts = ({ fork, difference }: Parting): string[] => [
  ...(fork?.margins === undefined ? [] : [marginText(fork)]),
  ...(difference === undefined ? [] : [differenceText(difference)]),
];

/** How close the two logits were. */
export const marginText = ({ margins }: Fork): string =>
  `their logits are ${margins!.map((margin) => decimal(margin, 2)).join(' and ')} steps of the format apart`;

/** In which operation the bits first differed. */
export function differenceText(difference: FirstDifference): string {
  const { position, layer, operation, part, differing, size, ulps } = difference;
  const place = layer === undefined ? '' : ` of layer ${layer + 1}`;
  const which = part === undefined ? '' : ` (${part})`;
  return (
    `bits first differ in ${operation}${which}${place} at position ${position + 1}: ` +
    `${differing} of ${count(size, 'number')}, by ${decimal(ulps, 2)} ulp at most`
  );
}
