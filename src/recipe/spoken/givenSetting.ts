/** One setting as somebody wrote it. */
export interface GivenSetting {
  readonly name: string;
  readonly value: unknown;
  /** The value as it stands in the text. */
  readonly written: string;
}
