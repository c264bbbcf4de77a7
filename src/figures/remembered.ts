/** The data that took long to make: a chart that only became wider is drawn of them again. */
const kept = new Map<string, unknown>();
const most = 8;

/**
 * What was made under a key before, or else what is made now. What fails, or is stopped, is not kept.
 *
 * @example
 * await remembered('a', async () => 1) // → 1
 * await remembered('a', async () => 2) // → 1
 */
export async function remembered<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
  if (kept.has(key)) return kept.get(key) as Value;
  const value = await make();
  kept.set(key, value);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return value;
}
