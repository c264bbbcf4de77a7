import type { DiversityData } from '../../src/charts/index.js';
import type { AnswersAt } from '../../src/experiment/index.js';

/** How different the answers are at each temperature, as their chart has it. */
export function diversityOf(swept: readonly AnswersAt[]): DiversityData {
  const of = <Value>(value: (at: AnswersAt) => Value) => swept.map(value);
  const shares = of(({ measures }) => measures.shareOfTrue);
  return {
    temperatures: of(({ temperature }) => temperature),
    distinct: of(({ measures }) => measures.distinct / measures.runs),
    distinct2: of(({ measures }) => measures.distinct2),
    selfBleu: of(({ measures }) => measures.selfBleu ?? 0),
    entropies: of(({ measures }) => measures.entropy),
    ...(shares.every((share) => share !== undefined) && { shareOfTrue: shares }),
  };
}
