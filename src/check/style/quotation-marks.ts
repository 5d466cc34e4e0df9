import type { Finding } from '../../english/index.ts';
import type { EnglishText, StyleRule } from './types.ts';

/** Quotation marks that are not English, not curly, or not the kind the house style has for the place. */
export const checkQuotationMarks: StyleRule = ({ texts }, { quotationMarks }) =>
  texts.flatMap((text): Finding[] => {
    const foreign = /[«»„"]/u.exec(text.text)?.[0];
    const [outer, other] = (quotationMarks === 'double') === (text.kind !== 'headline') ? double : single;
    if (foreign !== undefined) return [finding(text, outer, foreign)];
    return outermost(text.text).includes(other.charAt(0)) ? [finding(text, outer, other)] : [];
  });

const double: readonly [outer: string, other: string] = ['“”', '‘’'];
const single: readonly [outer: string, other: string] = ['‘’', '“”'];

/** The opening marks that stand inside no other quotation; an apostrophe opens nothing. */
function outermost(text: string): string[] {
  const opened: string[] = [];
  let closing: string | null = null;
  const lastClosing = text.lastIndexOf('’');
  for (const { 0: mark, index } of text.matchAll(/[“”‘’]/gu)) {
    if (closing !== null) {
      if (mark === closing && !isApostrophe(text, index)) closing = null;
    } else if (mark === '“' || (mark === '‘' && index < lastClosing)) {
      opened.push(mark);
      closing = mark === '“' ? '”' : '’';
    }
  }
  return opened;
}

function isApostrophe(text: string, at: number): boolean {
  return /^\p{L}’\p{L}/u.test(text.slice(at - 1));
}

function finding({ at, kind }: EnglishText, expected: string, actual: string): Finding {
  return {
    rule: 'style-quotation-marks',
    level: 'warning',
    at,
    message: `The house style has ${expected} ${kind === 'headline' ? 'in headlines' : 'in running copy'}; here stands ${actual}.`,
    expected,
    actual,
  };
}
