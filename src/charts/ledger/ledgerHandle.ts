import { makeGroup, type SvgGroup } from '../frame.js';
import type { InEach, Language } from '../language.js';
import { paint } from '../palette.js';

/** Which stage a handle moves. */
interface HandledStage {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  /** How many stages there are. */
  readonly count: number;
}

const words: InEach<(stage: HandledStage) => string> = {
  en: ({ name, number, count }) =>
    `${name}, stage ${number} of ${count}: drag it, or move it with the arrow keys`,
  zh: ({ name, number, count }) =>
    `${name}，第 ${number} 个阶段，共 ${count} 个：可以拖动，也可以用方向键移动`,
};

/**
 * Draws the handle of a stage, a frame around its name and parameters. It takes the focus, and does nothing by
 * itself: a page listens to it.
 *
 * @param width In pixels, of the column.
 */
export function drawLedgerHandle(
  group: SvgGroup,
  stage: HandledStage,
  width: number,
  language: Language,
): void {
  makeGroup(group);
  group
    .append('g')
    .attr('class', 'handle')
    .attr('role', 'button')
    .attr('tabindex', 0)
    .attr('aria-label', words[language](stage))
    .append('rect')
    .attr('x', -5)
    .attr('y', 1)
    .attr('width', width + 8)
    .attr('height', 35)
    .attr('rx', 5)
    .attr('fill', 'none')
    .attr('pointer-events', 'all')
    .attr('stroke', 'currentColor')
    .call(paint, 'other');
}
