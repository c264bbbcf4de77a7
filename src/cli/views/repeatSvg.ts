import { joinUnparted } from '../../experiment/answerTree.js';
import type { AnswersAt } from '../../experiment/sweepAnswers.js';
import type { Effects } from '../effects.js';
import type { RepeatResult } from '../results/askRepeatedly.js';
import { writeSvg } from '../svg.js';

/** Draws where the answers part into a file. */
export const drawAnswerTree = (effects: Effects, path: string, { tree }: RepeatResult) =>
  writeSvg(effects, path, ({ answerTreeChart }, options) =>
    answerTreeChart({ root: joinUnparted(tree) }, { ...options, width: 900 }),
  );

/** Draws diversity and true answers over temperature into a file. */
export const drawDiversity = (effects: Effects, path: string, swept: readonly AnswersAt[]) =>
  writeSvg(effects, path, ({ diversityChart }, options) => {
    const ordered = [...swept].sort((a, b) => a.temperature - b.temperature);
    const measures = ordered.map(({ measures }) => measures);
    const judged = measures.every(({ shareOfTrue }) => shareOfTrue !== undefined);
    return diversityChart(
      {
        temperatures: ordered.map(({ temperature }) => temperature),
        distinct: measures.map(({ distinct, runs }) => distinct / runs),
        distinct2: measures.map(({ distinct2 }) => distinct2),
        selfBleu: measures.map(({ selfBleu }) => selfBleu ?? 1),
        entropies: measures.map(({ entropy }) => entropy),
        ...(judged && { shareOfTrue: measures.map(({ shareOfTrue }) => shareOfTrue!) }),
      },
      options,
    );
  });
