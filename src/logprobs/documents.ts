import { SamplescopeError, say, shown } from '../error.js';
import { candidateOf, isScored, numbered } from './candidate.js';
import { dictionaryPlaces, isPlace, isTriple, placesOf, rivalsOf, type Draft } from './entries.js';
import { formOf } from './forms.js';
import {
  itemsOf,
  memberOf,
  parseLiterals,
  textOfLiteral,
  type List,
  type Literal,
} from './literal.js';

/** What was found in a text, before it is compared. */
export interface Drafts {
  readonly form: string;
  readonly places: readonly Draft[];
  readonly afterSamplers?: boolean;
  /** Whether a server answered, with log-probabilities or without. */
  readonly isAnswer?: boolean;
}

/**
 * What an answer holds that a program gave as JSON, as JSON lines, as server-sent events, or printed by Python.
 *
 * @throws SamplescopeError `malformed`, with the line, for what is broken or fits no form
 */
export function readDocuments(text: string, name: string): Drafts {
  const isStream = /^\s*(?:data|event|id|retry)?:/.test(text);
  const documents = parseLiterals(isStream ? eventData(text) : text, name);
  const [first, ...more] = withoutRepeats(documents);
  if (first === undefined) return { form: 'nothing', places: [] };
  if (more.length === 0) return readDocument(first, name);
  if ([first, ...more].every((of) => of.kind === 'number')) {
    return readDocument({ kind: 'list', items: [first, ...more], line: 1 }, name);
  }
  return together([first, ...more], name);
}

/** What server-sent events carry; all else becomes spaces, so that lines keep their numbers. */
const eventData = (text: string): string =>
  text.replace(/^.*$/gm, (line) => {
    const data = /^data: ?(.*)$/.exec(line)?.[1]?.trim();
    return data === undefined || data === '[DONE]' ? '' : data;
  });

/** OpenAI's stream of a response gives each place as it comes, and once more when all is done. */
function withoutRepeats(documents: readonly Literal[]): readonly Literal[] {
  const ofType = (type: string) =>
    documents.filter((of) => textOfLiteral(memberOf(of, 'type')) === type);
  const deltas = ofType('response.output_text.delta');
  if (deltas.some((of) => memberOf(of, 'logprobs') !== undefined)) return deltas;
  const [completed] = ofType('response.completed');
  const response = memberOf(completed, 'response');
  return response === undefined ? documents : [response];
}

/** Several documents, of which some may have no places: the events around an answer. */
function together(documents: readonly Literal[], name: string): Drafts {
  const all = documents.map((of) =>
    isTellingNothing(of, name) ? undefined : readDocument(of, name),
  );
  const read = all.filter((one) => one !== undefined && one.places.length > 0) as Drafts[];
  const token = documents.find((of) => memberOf(of, 'token', 'logit') !== undefined);
  if (read.length === 0 && token !== undefined) candidateOf(token, name); // says what it lacks
  return {
    form: read[0]?.form ?? 'the events of a server',
    isAnswer: true,
    places: read.flatMap(({ places }) => places),
    afterSamplers: read.some(({ afterSamplers }) => afterSamplers),
  };
}

/** Whether an event of a stream has no numbers: a beginning, an end, a count of tokens. */
function isTellingNothing(of: Literal, name: string): boolean {
  if (of.kind !== 'object') return false;
  const isEntry = isScored(of) || formOf(of, name) !== undefined;
  return (
    !isEntry && of.members.some(([, value]) => value.kind === 'text' || value.kind === 'boolean')
  );
}

function readDocument(of: Literal, name: string): Drafts {
  if (of.kind === 'list') return readList(of, name);
  if (of.kind !== 'object') {
    throw new SamplescopeError(
      'malformed',
      say`${name}:${of.line}: logits must be an array or an object`,
    );
  }
  const form = formOf(of, name);
  if (form !== undefined) {
    return {
      form: form.name,
      isAnswer: true,
      places: form.places(of, name),
      afterSamplers: form.afterSamplers?.(of) ?? false,
    };
  }
  if (isScored(of)) return { form: 'one token', places: placesOf(listOf(of), name) };
  const found = rivalsOf(of, name, 'logits');
  return { form: 'an object from token to number', places: [{ found }] };
}

const listOf = (of: Literal): List => ({ kind: 'list', items: [of], line: of.line });

function readList(list: List, name: string): Drafts {
  const { items } = list;
  const all = (test: (item: Literal) => boolean) => items.every(test);
  if (items.length === 0) return { form: 'an empty list', places: [] };
  if (all((item) => item.kind === 'list' && itemsOf(item).every(isTriple)) && !all(isEmpty)) {
    return {
      form: 'SGLang’s triples',
      places: items.map((item) => ({ found: rivalsOf(item, name) })),
    };
  }
  if (all(isTriple)) return { form: 'SGLang’s triples', places: [{ found: rivalsOf(list, name) }] };
  if (all((item) => item.kind === 'list')) return readRows(list, name);
  if (all(isPlace)) {
    return {
      form: 'places with their alternatives',
      places: placesOf(list, name),
      afterSamplers: items.some((item) => memberOf(item, 'top_probs', 'probs') !== undefined),
    };
  }
  if (all(isScored)) return { form: 'a list of tokens', places: [{ found: rivalsOf(list, name) }] };
  if (all((item) => item.kind === 'object' || item.kind === 'null')) {
    const areDictionaries = all((item) => item.kind === 'null' || isDictionary(item));
    if (areDictionaries) {
      return { form: 'dictionaries from token to number', places: dictionaryPlaces(list, name) };
    }
    return together(items, name);
  }
  const found = items.map((item, id) => numbered(item, id, `${name}:${item.line}`));
  return { form: 'a list of logits', places: [{ found }] };
}

const isEmpty = (item: Literal) => itemsOf(item).length === 0;

const isDictionary = (of: Literal) =>
  of.kind === 'object' &&
  of.members.length > 0 &&
  of.members.every(([, value]) => value.kind === 'number' || isScored(value)) &&
  !isScored(of);

/**
 * Lists in a list: pairs of a token and its logit, or a row of logits for each place. Two whole numbers in each
 * could be either.
 */
function readRows(list: List, name: string): Drafts {
  const rows = list.items as readonly List[];
  const [nested] = rows;
  if (rows.length === 1 && itemsOf(nested).every((item) => item.kind === 'list')) {
    return readList(nested!, name);
  }
  const areNumbers = rows.every(({ items }) => items.every((item) => item.kind === 'number'));
  const width = nested!.items.length;
  const areWhole = rows.every(({ items }) =>
    items.every((item) => Number.isInteger(valueOf(item))),
  );
  const areIds = rows.every(
    ({ items }) => Number.isInteger(valueOf(items[0])) && valueOf(items[0]) >= 0,
  );
  if (areNumbers && width === 2 && areWhole) {
    throw new SamplescopeError(
      'malformed',
      say`${name}:${list.line}: ${shown(rows.map(({ items }) => items.map(valueOf)))} could be pairs of an id and a logit, or rows of two logits. Write pairs as [["7", 1.5], …], or one row alone.`,
    );
  }
  if (
    areNumbers &&
    width !== 1 &&
    rows.every(({ items }) => items.length === width) &&
    !(width === 2 && areIds)
  ) {
    return {
      form: 'rows of logits',
      places: rows.map(({ items }) => ({
        found: items.map((item, id) => numbered(item, id, `${name}:${item.line}`)),
      })),
    };
  }
  return {
    form: 'pairs of a token and its number',
    places: [{ found: rivalsOf(list, name, 'logits') }],
  };
}

const valueOf = (of: Literal | undefined): number => (of?.kind === 'number' ? of.value : NaN);
