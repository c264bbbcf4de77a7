/** A message as the library says it, with holes such as `{name}`, and the same in Chinese. */
export type Sayings = Readonly<Record<string, string>>;
