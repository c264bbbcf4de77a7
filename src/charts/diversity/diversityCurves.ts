import type { DiversityData } from './diversityData.js';
import type { InEach, Language } from '../language.js';
import type { ColorRole } from '../palette.js';

/** What the measures are called. */
export const diversityWords: InEach<{
  title: string;
  distinct: string;
  distinct2: string;
  selfBleu: string;
  shareOfTrue: string;
  entropy: string;
  share: string;
  bits: string;
  temperature: string;
}> = {
  en: {
    title: 'Diversity and true answers over temperature',
    distinct: 'distinct answers',
    distinct2: 'distinct-2',
    selfBleu: 'self-BLEU',
    shareOfTrue: 'true answers',
    entropy: 'entropy',
    share: 'share',
    bits: 'entropy, bits',
    temperature: 'temperature T',
  },
  zh: {
    title: '多样性与正确回答随温度的变化',
    distinct: '不同的回答',
    distinct2: 'distinct-2',
    selfBleu: 'self-BLEU',
    shareOfTrue: '正确的回答',
    entropy: '熵',
    share: '比例',
    bits: '熵（比特）',
    temperature: '温度 T',
  },
};

/** One line of the chart. */
export interface DiversityCurve {
  readonly label: string;
  readonly role: ColorRole;
  /** Undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  /** Lines of which little can be asked are dashed, so that the two that matter stand out. */
  readonly dashed: boolean;
}

/** The lines between 0 and 1: true answers and distinct ones in full, the two indices dashed. */
export function diversityCurves(data: DiversityData, language: Language): DiversityCurve[] {
  const words = diversityWords[language];
  const { distinct, distinct2, selfBleu, shareOfTrue } = data;
  return [
    ...(shareOfTrue
      ? [{ label: words.shareOfTrue, role: 'token3' as const, values: shareOfTrue, dashed: false }]
      : []),
    { label: words.distinct, role: 'token1', values: distinct, dashed: false },
    { label: words.distinct2, role: 'token5', values: distinct2, dashed: true },
    { label: words.selfBleu, role: 'token2', values: selfBleu, dashed: true },
  ];
}
