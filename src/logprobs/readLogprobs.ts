import { SamplescopeError, say, shown } from '../error.js';
import { exp } from '../numerics/exp.js';
import { sum } from '../numerics/sum.js';
import { numberFrom } from './candidate.js';
import { readArrays, unpacked } from './arrays.js';
import { readDocuments, type Drafts } from './documents.js';
import type { Draft } from './entries.js';
import type { LogprobsFormat } from './formats.js';
import { readLines, readNumberLines } from './lines.js';
import type { Candidate, Place, Reading, Scale } from './place.js';
import { readTable, separatorOf } from './rows.js';

const readers = {
  json: readDocuments,
  csv: (text: string, name: string) => readTable(text, name, ','),
  tsv: (text: string, name: string) => readTable(text, name, '\t'),
  semicolons: (text: string, name: string) => readTable(text, name, ';'),
  lines: readNumberLines,
  pairs: readLines,
} satisfies Readonly<Record<LogprobsFormat, unknown>>;

/**
 * Reads what a program gave or a person wrote: the answer of a server (OpenAI, vLLM, SGLang, llama.cpp, Ollama,
 * text-generation-inference, Gemini; whole, a part of it, or as a stream), what Python prints, a table, or lines.
 * It says what it found, and takes neither two places for rivals at one, nor two tokens with one text for one.
 *
 * @param name What to call the text in messages: its file's name.
 * @param format Default: by how the text begins.
 * @returns Logits or log-probabilities (natural logarithm) per place
 * @throws SamplescopeError `empty` without numbers; `malformed`, `not-a-number` and `out-of-range` with the line
 * @example
 * const { places } = readLogprobs('[{"token": "A", "logprob": -0.5, "top_logprobs": {"A": -0.5, "B": -1.2}}]', 'x');
 * places[0].candidates.map(({ text, logit }) => [text, logit]) // → [['A', -0.5], ['B', -1.2]]
 */
export function readLogprobs(text: string, name: string, format?: LogprobsFormat): Reading {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') throw nothingIn(name);
  const drafts = format === undefined ? recognized(content, name) : readers[format](content, name);
  return settled(drafts, name);
}

/**
 * Reads the bytes of a file: arrays of logits (`.npy`, `.npz`, safetensors: a place for each row), or text, which may
 * be packed by gzip.
 *
 * @param decode Makes text of bytes, such as `(bytes) => new TextDecoder().decode(bytes)`.
 * @throws SamplescopeError as `readLogprobs`, and for what cannot be unpacked or holds pickled objects
 */
export function readLogprobsFile(
  bytes: Uint8Array,
  name: string,
  decode: (bytes: Uint8Array) => string,
  format?: LogprobsFormat,
): Reading {
  const content = unpacked(bytes, name);
  const arrays = readArrays(content, name);
  return arrays ? settled(arrays, name) : readLogprobs(decode(content), name, format);
}

const nothingIn = (name: string) =>
  new SamplescopeError('empty', say`${name} must have at least one logit in it, got none`);

/** Begins as JSON, as an event of a stream, or as what Python prints of an instance. */
const structured = /^\s*(?:[[{(]|(?:data|event|id|retry)?:|[A-Za-z_][\w.]*\()/;

function recognized(text: string, name: string): Drafts {
  if (structured.test(text)) return readDocuments(text, name);
  const lines = text.trim().split(/\r\n|\n|\r/);
  const first = lines[0]!;
  const alone = lines.length === 1 && first.split(/[\s,;]+/).every((part) => isNumber(part));
  if (alone || isNumber(first)) return readNumberLines(text, name);
  const separator = separatorOf(first);
  return separator === undefined ? readLines(text, name) : readTable(text, name, separator);
}

const isNumber = (text: string) => numberFrom(text) !== undefined;

/** What all places have in common, and each place with what it shows. */
function settled(drafts: Drafts, name: string): Reading {
  const { form, places, afterSamplers = false, isAnswer = false } = drafts;
  if (places.length === 0 && isAnswer) {
    throw new SamplescopeError(
      'empty',
      say`${name} must have log-probabilities in it, got ${form} without. Ask for them, as with logprobs: true.`,
    );
  }
  const found = places.flatMap((draft) => draft.found);
  if (
    places.length === 0 ||
    (found.length === 0 && places.every(({ text }) => text === undefined))
  ) {
    throw nothingIn(name);
  }
  const scales = [...new Set(found.map(({ scale }) => scale))];
  if (scales.length > 1) {
    throw new SamplescopeError(
      'malformed',
      say`${name}: the numbers must be of one kind, got ${scales}`,
    );
  }
  const scale = scales[0] ?? 'log-probabilities';
  return {
    form,
    scale: areUnnamedLogProbabilities(scale, places) ? 'log-probabilities' : scale,
    afterSamplers,
    places: places.map((draft) => placeOf(draft, scale, name)),
  };
}

/**
 * Whether numbers that nothing named are log-probabilities: none above 0, and most of a probability of 1 together.
 * Softmax gives the same for both; but of log-probabilities it is known how much is not shown.
 */
function areUnnamedLogProbabilities(scale: Scale, places: readonly Draft[]): boolean {
  if (scale !== 'logits') return false;
  return places.every(({ found }) => {
    const candidates = found.map(({ candidate }) => candidate);
    if (candidates.length < 2 || candidates.some(({ logit }) => logit > 0)) return false;
    const mass = massOf(candidates);
    return mass >= 0.5 && mass <= 1 + 1e-6;
  });
}

function placeOf(draft: Draft, scale: Scale, name: string): Place {
  const candidates = draft.found.map(({ candidate }) => candidate);
  const [first] = candidates;
  if (first !== undefined) {
    checkTokens(candidates, name);
    if (candidates.every(({ logit }) => logit === -Infinity) && candidates.length > 1) {
      throw new SamplescopeError(
        'empty',
        say`${name}: one logit must be finite, got only -Infinity. Something must be possible.`,
      );
    }
    if (scale !== 'logits') checkMass(candidates, `${name}:${first.line}`);
  }
  return {
    candidates,
    chosen: draft.chosen,
    text: draft.text,
    part: draft.part ?? 'answer',
    answer: draft.answer ?? 0,
  };
}

/** Two tokens may share their text only where ids or bytes tell them apart. */
function checkTokens(candidates: readonly Candidate[], name: string): void {
  const lines = new Map<string, number>();
  for (const candidate of candidates) {
    const { text, bytes, id, line } = candidate;
    if (text === '' && bytes === undefined && id === undefined) {
      throw new SamplescopeError('empty', say`${name}:${line}: a token must have text, got ""`);
    }
    const key = JSON.stringify([text, bytes?.join(), id]);
    const first = lines.get(key);
    if (first !== undefined) {
      throw new SamplescopeError(
        'malformed',
        say`${name}:${line}: each token must stand once, but ${shown(text)} already stands on
          line ${first}`,
      );
    }
    lines.set(key, line);
  }
}

/** How far beyond 1 probabilities may add up that were rounded to 16 bits. */
const roundedMass = 1.01;

function checkMass(candidates: readonly Candidate[], place: string): void {
  const mass = massOf(candidates);
  if (mass > roundedMass) {
    throw new SamplescopeError(
      'malformed',
      say`${place}: the probabilities of one place must add up to at most 1, got ${mass.toPrecision(4)}. Are they logits, or several places?`,
    );
  }
}

/** The sum of the probabilities of candidates. */
export const massOf = (candidates: readonly Candidate[]): number =>
  sum(candidates.map(({ logit }) => exp(logit)));
