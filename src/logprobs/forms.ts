import { SamplescopeError, say } from '../error.js';
import { isScored } from './candidate.js';
import {
  dictionaryPlaces,
  isPlace,
  parallelPlaces,
  placeOf,
  placesOf,
  rivalsOf,
  triplePlaces,
  withChosen,
  type Draft,
} from './entries.js';
import { itemsOf, memberOf, numberOfLiteral, textOfLiteral, type Literal } from './literal.js';
import type { Place } from './place.js';

/** What a program answers: how it is known by what it has, and where its places are. */
interface Form {
  readonly name: string;
  /** Whether an object is of this form. */
  readonly fits: (of: Literal) => boolean;
  readonly places: (of: Literal, name: string) => readonly Draft[];
  /** Whether temperature and filters were applied to the numbers before. */
  readonly afterSamplers?: (of: Literal) => boolean;
}

const has =
  (...names: readonly string[]) =>
  (of: Literal) =>
    memberOf(of, ...names) !== undefined;

const inPart = (drafts: readonly Draft[], part: Place['part'], answer = 0): Draft[] =>
  drafts.map((draft) => ({ part, answer, ...draft }));

/** What stands under `logprobs`: a list of places, of dictionaries, or parallel lists. */
function logProbabilityPlaces(of: Literal | undefined, name: string): Draft[] {
  if (of === undefined) return [];
  const content = memberOf(of, 'content', 'refusal');
  if (content?.kind === 'list') return placesOf(content, name);
  if (has('tokens', 'token_logprobs', 'top_logprobs')(of)) return parallelPlaces(of, name);
  return placesIn(of, name);
}

/** The places of a list: of tokens' objects, or of dictionaries from id to log-probability. */
function placesIn(list: Literal, name: string): Draft[] {
  const areEntries = itemsOf(list).every((item) => isScored(item) || isPlace(item));
  return areEntries ? placesOf(list, name) : dictionaryPlaces(list, name);
}

const promptPlaces = (of: Literal, name: string) =>
  inPart(dictionaryPlaces(memberOf(of, 'prompt_logprobs'), name), 'prompt');

const openAiChoices: Form = {
  name: 'OpenAI completion',
  fits: has('choices'),
  places: (of, name) => [
    ...promptPlaces(of, name),
    ...itemsOf(memberOf(of, 'choices')).flatMap((choice, i) => [
      ...promptPlaces(choice, name),
      ...inPart(
        logProbabilityPlaces(memberOf(choice, 'logprobs'), name),
        'answer',
        numberOfLiteral(memberOf(choice, 'index')) ?? i,
      ),
    ]),
  ],
};

const openAiResponses: Form = {
  name: 'OpenAI response',
  fits: (of) => memberOf(of, 'output')?.kind === 'list' || has('response.output')(of),
  places: (of, name) =>
    itemsOf(memberOf(of, 'output'))
      .flatMap((message) => itemsOf(memberOf(message, 'content')))
      .flatMap((part) => placesOf(memberOf(part, 'logprobs'), name)),
};

const geminiResult: Form = {
  name: 'Gemini',
  fits: (of) => has('topCandidates', 'chosenCandidates', 'logprobsResult')(of) || isGemini(of),
  places: (of, name) => {
    if (isGemini(of)) {
      return itemsOf(memberOf(of, 'candidates')).flatMap((candidate, answer) =>
        inPart(geminiPlaces(memberOf(candidate, 'logprobsResult'), name), 'answer', answer),
      );
    }
    return geminiPlaces(memberOf(of, 'logprobsResult') ?? of, name);
  },
};

const isGemini = (of: Literal) => itemsOf(memberOf(of, 'candidates')).some(has('logprobsResult'));

function geminiPlaces(of: Literal | undefined, name: string): Draft[] {
  const tops = itemsOf(memberOf(of, 'topCandidates'));
  const taken = itemsOf(memberOf(of, 'chosenCandidates'));
  return Array.from({ length: Math.max(tops.length, taken.length) }, (_, i): Draft => {
    const others = memberOf(tops[i], 'candidates');
    const found = others === undefined ? [] : rivalsOf(others, name);
    const chosen = taken[i] && placeOf(taken[i], name).found[0];
    return chosen === undefined ? { found } : withChosen(found, chosen);
  });
}

const textGenerationInference: Form = {
  name: 'text-generation-inference',
  fits: (of) => has('details')(of) || memberOf(of, 'token')?.kind === 'object' || hasTopTokens(of),
  places: (of, name) => {
    const token = memberOf(of, 'token');
    if (token?.kind === 'object') {
      return [besideTopTokens(token, memberOf(of, 'top_tokens'), name)];
    }
    const details = memberOf(of, 'details') ?? of;
    const tops = itemsOf(memberOf(details, 'top_tokens'));
    const taken = itemsOf(memberOf(details, 'tokens'));
    return [
      ...inPart(placesOf(memberOf(details, 'prefill'), name), 'prompt'),
      ...taken.map((one, i) => besideTopTokens(one, tops[i], name)),
    ];
  },
};

const hasTopTokens = (of: Literal) => has('top_tokens')(of) && has('tokens')(of);

function besideTopTokens(taken: Literal, tops: Literal | undefined, name: string): Draft {
  const found = tops === undefined ? [] : rivalsOf(tops, name);
  const [chosen] = placeOf(taken, name).found;
  return chosen === undefined ? { found } : withChosen(found, chosen);
}

const llamaCppServer: Form = {
  name: 'llama.cpp server',
  fits: has('completion_probabilities'),
  places: (of, name) => placesOf(memberOf(of, 'completion_probabilities'), name),
  afterSamplers: (of) =>
    itemsOf(memberOf(of, 'completion_probabilities')).some(has('top_probs', 'prob')),
};

const sgLang: Form = {
  name: 'SGLang',
  fits: (of) => has('meta_info')(of) || has('output_token_logprobs', 'input_token_logprobs')(of),
  places: (of, name) => {
    const meta = memberOf(of, 'meta_info') ?? of;
    const read = (which: 'input' | 'output') =>
      triplePlaces(
        memberOf(meta, `${which}_token_logprobs`),
        memberOf(meta, `${which}_top_logprobs`),
        name,
      );
    return [...inPart(read('input'), 'prompt'), ...inPart(read('output'), 'answer')];
  },
};

const vllmOutput: Form = {
  name: 'vLLM',
  fits: has('prompt_logprobs', 'outputs'),
  places: (of, name) => [
    ...promptPlaces(of, name),
    ...logProbabilityPlaces(memberOf(of, 'logprobs'), name),
    ...itemsOf(memberOf(of, 'outputs')).flatMap((output, answer) =>
      inPart(
        logProbabilityPlaces(memberOf(output, 'logprobs'), name),
        'answer',
        numberOfLiteral(memberOf(output, 'index')) ?? answer,
      ),
    ),
  ],
};

const ollama: Form = {
  name: 'Ollama',
  fits: (of) => has('logprobs')(of) && has('model')(of) && has('response', 'message')(of),
  places: (of, name) => placesOf(memberOf(of, 'logprobs'), name),
};

const parallelLists: Form = {
  name: 'OpenAI legacy completion',
  fits: (of) =>
    has('token_logprobs')(of) || (!isScored(of) && isListOfMaps(memberOf(of, 'top_logprobs'))),
  places: parallelPlaces,
};

const isListOfMaps = (of: Literal | undefined) =>
  itemsOf(of).length > 0 &&
  itemsOf(of).every((item) => item.kind === 'null' || (item.kind === 'object' && !isScored(item)));

const logProbabilities: Form = {
  name: 'log-probabilities of several places',
  fits: (of) => !isScored(of) && (has('logprobs')(of) || memberOf(of, 'content')?.kind === 'list'),
  places: (of, name) => logProbabilityPlaces(memberOf(of, 'logprobs') ?? of, name),
};

const onePlace: Form = {
  name: 'one place with its alternatives',
  fits: isPlace,
  places: (of, name) => [placeOf(of, name)],
  afterSamplers: has('top_probs', 'probs'),
};

/** All forms of objects that are known, the most telling first. */
const forms: readonly Form[] = [
  llamaCppServer,
  openAiChoices,
  openAiResponses,
  geminiResult,
  sgLang,
  vllmOutput,
  ollama,
  textGenerationInference,
  parallelLists,
  logProbabilities,
  onePlace,
];

/**
 * The form of an object, or undefined for one that fits none: then it is tokens with their numbers.
 *
 * @throws SamplescopeError `malformed` for an error that a server answered, with what the server said
 */
export function formOf(of: Literal, name: string): Form | undefined {
  const error = memberOf(of, 'error');
  const said = textOfLiteral(memberOf(error, 'message')) ?? textOfLiteral(error);
  if (said !== undefined) {
    throw new SamplescopeError(
      'malformed',
      say`${name}:${of.line}: the server answered with an error and no numbers: ${said}`,
    );
  }
  return forms.find((form) => form.fits(of));
}
