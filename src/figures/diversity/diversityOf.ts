import type { DiversityData } from '../../charts/index.js';
import type { AnswersAt } from '../../experiment/sweepAnswers.js';

/** How different answers are that are there already. */
export function diversityOf(swept: readonly AnswersAt[]): DiversityData {
  const ordered = [...swept].sort((a, b) => a.temperature - b.temperature);
  const measures = ordered.map(({ measures }) => measures);
  const shares = measures.map(({ shareOfTrue }) => shareOfTrue);
  return {
    temperatures: ordered.map(({ temperature }) => temperature),
    distinct: measures.map(({ distinct, runs }) => distinct / runs),
    distinct2: measures.map(({ distinct2 }) => distinct2),
    selfBleu: measures.map(({ selfBleu }) => selfBleu),
    entropies: measures.map(({ entropy }) => entropy),
    ...(shares.every((share) => share !== undefined) && { shareOfTrue: shares }),
  };
}
