import type { Explanation, ExplainedStep } from '../../random/catalogue/explanation.js';
import { numberText } from '../../random/catalogue/numberText.js';
import type { NumbersDrawn } from '../results/drawNumbers.js';
import { showToken } from '../terminal/showToken.js';
import type { Terminal } from '../terminal/terminal.js';
import { padEnd, padStart, wrap } from '../terminal/width.js';

/** The values, one a line, with as many digits as their type needs; or how each came about. */
export function numbersView(
  drawn: NumbersDrawn,
  terminal: Terminal,
  explanations?: readonly Explanation[],
): string {
  const { entry, format, values, wordsConsumed } = drawn;
  const width = String(values.length - 1).length;
  const body = values.flatMap((value, index) => {
    const line = `${padStart(String(index), width)}  ${terminal.colors.bold(numberText(value, format))}`;
    const steps = explanations?.[index]?.steps;
    return steps === undefined ? [line] : [line, ...stepLines(steps, terminal), ''];
  });
  return [
    ...headingLines(drawn, terminal),
    '',
    ...body,
    ...(explanations ? [] : ['']),
    ...wrap(
      `The position of the stream went from 0 to ${wordsConsumed}, in ${entry.unit}. Evidence: ${entry.evidence}.`,
      terminal.columns,
    ),
    '',
  ].join('\n');
}

function headingLines(drawn: NumbersDrawn, { columns, colors }: Terminal): string[] {
  const { entry, draw, seed, parameters } = drawn;
  const facts = [
    `stream ${entry.stream}`,
    `seed "${showToken(seed)}"`,
    ...Object.entries(parameters).map(([name, value]) => `${name} ${showToken(value)}`),
    entry.engine,
  ];
  const title = `${draw.name}: ${draw.about}`;
  return [...wrap(title, columns).map(colors.bold), ...wrap(facts.join(' · '), columns)];
}

/** What was done on the left, and the arithmetic beside it; what is too long goes on below. */
function stepLines(steps: readonly ExplainedStep[], { columns, colors }: Terminal): string[] {
  const longest = Math.max(...steps.map(({ what }) => what.length));
  const width = Math.min(longest, Math.floor(columns / 3));
  return steps.flatMap(({ what, arithmetic, result }) => {
    const room = columns - width - 6;
    const right = wrap(arithmetic === result ? result : `${arithmetic} = ${result}`, room);
    const left = wrap(what, width);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
      `    ${colors.dim(padEnd(left[i] ?? '', width))}  ${right[i] ?? ''}`.trimEnd(),
    );
  });
}
