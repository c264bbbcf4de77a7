/** A token that a program gave for a place, with how likely it was. */
export interface Candidate {
  /** The token's text, as it was given: two tokens may have one text. */
  readonly text: string;
  /** Its bytes, where they were given: of "é" cut in two they are all that tells the halves apart. */
  readonly bytes?: readonly number[] | undefined;
  readonly id?: number | undefined;
  /** From 1 for the likeliest, where it was given. */
  readonly rank?: number | undefined;
  /**
   * A logit or the natural logarithm of a probability, as `Reading.scale` says; finite or −∞.
   */
  readonly logit: number;
  /** Whether the number only says "no likelier than this": −9999, −3.4e38, −inf or null stand for that. */
  readonly atMost: boolean;
  /** On which line it stands, from 1. */
  readonly line: number;
}

/** A place of a text, and what could have stood there. */
export interface Place {
  /** Best first, or in the order of the text where the text says nothing of ranks; empty where nothing was given. */
  readonly candidates: readonly Candidate[];
  /** The index of the token that does stand there; undefined where that was not said. */
  readonly chosen: number | undefined;
  /** What stands there, where that was said; known even where no number was given for it. */
  readonly text: string | undefined;
  /** Whether it was asked or answered: echoes and prompt log-probabilities belong to the prompt. */
  readonly part: 'prompt' | 'answer';
  /** Of several answers to one prompt, which, from 0. */
  readonly answer: number;
}

/** What the numbers of a reading are. All three go through softmax as they are, once they are logarithms. */
export type Scale = 'logits' | 'log-probabilities' | 'probabilities';

/** What a text was found to hold. */
export interface Reading {
  /** What kind of answer or file it is, such as "OpenAI chat completion". */
  readonly form: string;
  readonly places: readonly Place[];
  readonly scale: Scale;
  /** Whether temperature and filters were already applied, where that was said. */
  readonly afterSamplers: boolean;
}

/** Whether other tokens were given than the one that was chosen: without, there is nothing to sample again. */
export const hasAlternatives = ({ candidates }: Place): boolean => candidates.length > 1;
