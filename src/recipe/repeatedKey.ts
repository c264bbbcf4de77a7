/** A string, or a mark of JSON's. What lies between (numbers, null, white space) does not matter here. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gs;

/**
 * The first key that an object in a JSON text has twice. JSON.parse takes the last of them and says nothing, so half
 * of what somebody wrote is gone.
 *
 * @param json A text that JSON.parse takes.
 * @returns undefined where every key is there once.
 * @example
 * repeatedKey('{"seed":"1","draw":{"seed":1},"seed":"2"}') // → 'seed'
 */
export function repeatedKey(json: string): string | undefined {
  const scopes: Set<string>[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') scopes.push(new Set());
    else if (token === '}' || token === ']') scopes.pop();
    else if (token !== ':') text = token;
    else {
      const key = JSON.parse(text) as string;
      const keys = scopes.at(-1)!;
      if (keys.has(key)) return key;
      keys.add(key);
    }
  }
  return undefined;
}
