import type { Words } from '../../sampling/processors/option.js';

/** A kind of answer: how it is written, and when two of them are the same. */
export interface AnswerKind {
  readonly name: 'number' | 'choice' | 'whole' | 'set' | 'order' | 'bits' | 'formula' | 'seed';
  /** What a student is told to write. */
  readonly form: Words;
  /** What may be written, where that is a list. */
  readonly choices?: readonly string[];
  /**
   * What was written, in its normal form: one line.
   *
   * @throws SamplescopeError for what is no answer of this kind; it says what would be
   */
  read(text: string): string;
  /** Whether two answers in normal form are the same. */
  isSame(one: string, other: string): boolean;
  /** Whether two answers are so far apart that nothing can be the same as both. Default: they are not the same. */
  isApart?(one: string, other: string): boolean;
}
