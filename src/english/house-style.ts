/** How the desk writes English. Values that can be checked are checked; the rest is said to the model. */
export interface HouseStyle {
  readonly name: string;
  readonly variant: 'en-GB' | 'en-US';
  /** Which marks open and close a quote in running copy; inside a quote and in headlines the other kind stands. */
  readonly quotationMarks: 'double' | 'single';
}

export const defaultStyle: HouseStyle = { name: 'default', variant: 'en-GB', quotationMarks: 'double' };
