/** A stretch of a text: offsets in UTF-16 code units, and the words between them. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
