import type { Range } from './sentences.ts';
import type { Token } from './tokens.ts';
import type { QuoteMark } from './types.ts';

/** A stretch between quotation marks: tokens of the opening and the closing mark, and how deep it lies in others. */
export interface MarkedStretch {
  readonly open: number;
  readonly close: number;
  readonly depth: number;
  readonly mark: QuoteMark;
}

const pairs: Record<string, string> = { '«': '»', '“': '”', '„': '“', '”': '”', '"': '"', '‘': '’' };

/** Pairs the quotation marks of one part; marks that close nothing, or are never closed, are left alone. */
export function readMarks(tokens: readonly Token[], part: Range): MarkedStretch[] {
  const found: MarkedStretch[] = [];
  const stack: { at: number; closes: string }[] = [];
  for (let at = part.from; at < part.to; at++) {
    const mark = tokens[at]?.text ?? '';
    const top = stack.at(-1);
    if (top !== undefined && mark === top.closes) {
      stack.pop();
      if (at > top.at + 1) {
        const kind = tokens[top.at]?.text === '«' ? 'guillemets' : 'quotation-marks';
        found.push({ open: top.at, close: at, depth: stack.length, mark: kind });
      }
    } else if (mark in pairs && stack.length < 8) stack.push({ at, closes: pairs[mark] ?? '' });
  }
  const outer = stack[0];
  const last = found.at(-1);
  // Words that open the part but whose inner marks took the closing one: it closes both.
  if (
    outer?.at === part.from &&
    last !== undefined &&
    last.close > outer.at &&
    tokens[last.close]?.text === outer.closes
  ) {
    const mark = outer.closes === '»' ? 'guillemets' : 'quotation-marks';
    const inner = found.map((one) => ({ ...one, depth: Math.max(1, one.depth) }));
    return [
      { open: outer.at, close: last.close, depth: 0, mark },
      ...inner.slice(0, -1).sort((a, b) => a.open - b.open),
    ];
  }
  return found.sort((a, b) => a.open - b.open);
}

/** Whether the part opens with a speech dash; the first token after it, or 0. */
export function afterDash(text: string, tokens: readonly Token[], part: Range): number {
  const dash = tokens[part.from];
  const next = tokens[part.from + 1];
  if (dash === undefined || next === undefined || part.from + 1 >= part.to) return 0;
  if (!/^[-–—−]$/.test(dash.text)) return 0;
  if (next.kind === 'number' && next.start === dash.end && text.charAt(next.end) !== ' ') return 0;
  if (next.kind === 'mark' && !/^[«"“„‘'…(¿¡.]$/.test(next.text)) return 0;
  return part.from + 1;
}
