import { saidBy, SamplescopeError, type Said } from '../error.js';
import type { Misconception } from './exercise.js';
import type { PartVariant, Variant } from './variant.js';

/** What an answer to a part is worth, and why. */
export interface Mark {
  readonly part: string;
  readonly status: 'right' | 'wrong' | 'unreadable' | 'empty';
  readonly points: number;
  /** The points of a right answer. */
  readonly of: number;
  /** The answer in its normal form; as it was written where it has none. */
  readonly answer: string;
  /** The misconception that leads to this answer. */
  readonly misconception?: Misconception;
  /** What is wrong with the form of the answer. */
  readonly problem?: Said;
}

/**
 * Marks the answer to a part. Arithmetic alone decides: the same answer always has the same mark.
 *
 * @param text What the student wrote. Nothing costs no more than what is wrong.
 */
export function markPart(variant: PartVariant, text = ''): Mark {
  const { name: part, points: of, kind, misconceptions } = variant;
  const mark = (status: Mark['status'], answer: string) =>
    ({ part, status, points: status === 'right' ? of : 0, of, answer }) as const;
  if (text.trim() === '') return mark('empty', '');
  let answer: string;
  try {
    answer = kind.read(text);
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    return { ...mark('unreadable', text.trim()), problem: saidBy(error) };
  }
  if (isRight(variant, answer)) return mark('right', answer);
  const misconception = misconceptions.find((wrong) => kind.isSame(wrong.answer, answer));
  return { ...mark('wrong', answer), ...(misconception && { misconception }) };
}

/** Whether an answer in normal form is right. */
export function isRight(variant: PartVariant, answer: string): boolean {
  return variant.kind.isSame(variant.answer, answer) || variant.accepts?.(answer) === true;
}

/**
 * Marks all parts of a variant.
 *
 * @param answers By the name of the part; one that is not there was not answered.
 * @example
 * const variant = createVariant(exercises.softmaxByHand, 'practice');
 * markAll(variant, { a: variant.parts[0].answer }).map(({ status }) => status) // → ['right', 'empty']
 */
export function markAll(variant: Variant, answers: Readonly<Record<string, string>>): Mark[] {
  return variant.parts.map((part) =>
    markPart(part, Object.hasOwn(answers, part.name) ? answers[part.name] : ''),
  );
}
