/** A message as the library says it, with holes such as `{0}`, and the same in Chinese. */
export type Sayings = Readonly<Record<string, string>>;
