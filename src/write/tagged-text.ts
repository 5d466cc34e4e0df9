/** A stretch of a reply: plain text, or a piece of the quote of that number. */
export interface TaggedText {
  readonly kind: 'text' | 'quote';
  readonly number: number;
  readonly text: string;
}
