import { parse, type MemberNode, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { SamplescopeError, say, type Said } from '../../error.js';
import { count } from '../terminal/numbers.js';
import { readLogit, type Entries, type Entry } from './entry.js';

/**
 * JSON in one of the forms in which logits are met:
 * an array of numbers, of [token, logit] pairs, or of objects such as { "token": " a", "logprob": -0.1 };
 * an object from token to logit; or one with such a list as its `top_logprobs`.
 *
 * The text is read here and not by JSON.parse, which would move tokens such as "42" to the front, forget
 * all but the last of two equal tokens, and know no lines. Python's -Infinity and single quotes pass.
 *
 * @throws SamplescopeError `malformed` with the line, and what `readLogit` throws
 */
export function fromJson(text: string, name: string): Entries {
  const at = (node: { loc: { start: { line: number } } }) => `${name}:${node.loc.start.line}`;

  function fromValue(value: ValueNode): Entries {
    if (value.type === 'Array') {
      const items = value.elements.map((element) => element.value);
      return together(items.map((item, id) => fromItem(item, id)));
    }
    if (value.type !== 'Object')
      throw malformed(at(value), say`logits must be an array or an object`);
    const list = memberOf(value, 'top_logprobs');
    if (list !== undefined) return { ...fromValue(list), areLogProbabilities: true };
    return together(value.members.map(fromMember));
  }

  function fromItem(item: ValueNode, id: number): Found {
    if (item.type === 'Array')
      return fromPair(
        item.elements.map((element) => element.value),
        item,
      );
    if (item.type === 'Object') return fromRecord(item, undefined);
    return found(String(id), item, item);
  }

  function fromPair(pair: readonly ValueNode[], node: ValueNode): Found {
    const [token, logit] = pair;
    if (token !== undefined && logit !== undefined && pair.length === 2) {
      return found(readToken(token), logit, node);
    }
    throw malformed(
      at(node),
      say`a pair must be [token, logit], got ${count(pair.length, 'value')}. Of a batch, take one
        row.`,
    );
  }

  function fromMember(member: MemberNode): Found {
    const token = nameOf(member);
    return member.value.type === 'Object'
      ? fromRecord(member.value, token)
      : found(token, member.value, member);
  }

  function fromRecord(record: ObjectNode, key: string | undefined): Found {
    const token = memberOf(record, 'token') ?? memberOf(record, 'decoded_token');
    const logit = memberOf(record, 'logit');
    const logProbability = memberOf(record, 'logprob');
    const value = logit ?? logProbability;
    const text = token === undefined ? key : readToken(token);
    if (text === undefined || value === undefined) {
      throw malformed(at(record), say`an object must have a token, and a logit or a logprob`);
    }
    return { ...found(text, value, record), isLogProbability: logit === undefined };
  }

  function readToken(node: ValueNode): string {
    if (node.type === 'String' || node.type === 'Number') return String(node.value);
    throw malformed(at(node), say`a token must be text in quotes, got ${shown(node)}`);
  }

  function found(token: string, value: ValueNode, node: { loc: ValueNode['loc'] }): Found {
    const logit = readLogit(written(value, at(value), text), at(value));
    return { entry: { token, logit, line: node.loc.start.line }, isLogProbability: false };
  }

  return fromValue(readTree(text, name));
}

interface Found {
  readonly entry: Entry;
  readonly isLogProbability: boolean;
}

const together = (all: readonly Found[]): Entries => ({
  entries: all.map(({ entry }) => entry),
  areLogProbabilities: all.length > 0 && all.every(({ isLogProbability }) => isLogProbability),
});

const nameOf = ({ name }: MemberNode) => (name.type === 'String' ? name.value : name.name);

const memberOf = (object: ObjectNode, name: string) =>
  object.members.find((member) => nameOf(member) === name)?.value;

/** The text of a logit; strings too, since JSON has no other way to write "-Infinity". */
function written(node: ValueNode, place: string, json: string): string {
  // A number that is too large is ∞ or −∞ already; then what was written is what to say.
  const { start, end } = node.loc;
  if (node.type === 'Number' && !Number.isFinite(node.value)) {
    return json.slice(start.offset, end.offset);
  }
  if (node.type === 'String' || node.type === 'Number') return String(node.value);
  if (node.type === 'Infinity' || node.type === 'NaN') return `${node.sign ?? ''}${node.type}`;
  const advice =
    node.type === 'Null' ? '. JavaScript writes -Infinity as null: write "-Infinity"' : '';
  throw new SamplescopeError(
    'not-a-number',
    say`${place}: logit must be a number, got ${shown(node)}${advice}`,
  );
}

const shown = (node: ValueNode) =>
  node.type === 'Boolean'
    ? String(node.value)
    : node.type === 'Null'
      ? 'null'
      : `an ${node.type.toLowerCase()}`;

function readTree(text: string, name: string): ValueNode {
  try {
    return parse(text, { mode: 'json5' }).body;
  } catch (cause) {
    const { offset, message } = cause as Error & { offset?: number };
    if (offset === undefined) throw cause;
    const atEnd = message.startsWith('Unexpected end'); // its offset is then that of the beginning
    const { line, problem } = findProblem(text.trimEnd(), atEnd ? text.length : offset);
    throw malformed(
      `${name}:${line}`,
      say`the JSON must be whole and well-formed, but ${problem}. If it is CSV, add --format csv.`,
    );
  }
}

/** What is wrong at an offset; the parser takes a text that is cut short for a wrong last token. */
function findProblem(text: string, offset: number): { line: number; problem: string } {
  const [token] = /^(?:"[^"]*"?|[^\s"[\]{},:]+|.)?/s.exec(text.slice(offset))!;
  const isCutShort = offset + token.length >= text.length && !/[\]}]$/.test(text);
  const end = isCutShort ? text.length : offset;
  return {
    line: text.slice(0, end).split(/\r\n|\n|\r/).length,
    problem: isCutShort
      ? 'it ends too early'
      : `it has ${JSON.stringify(token)} where something else must stand`,
  };
}

const malformed = (place: string, what: Said) =>
  new SamplescopeError('malformed', say`${place}: ${what}`);
