import type { Token } from './tokens.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const times = new Set(['×', '·']);

/** What a number is worth with the fraction or the power behind it, and where reading goes on; null without one. */
export function raisedFigure(
  tokens: readonly Token[],
  value: number,
  next: number,
): { readonly value: number; readonly next: number } | null {
  const behind = tokens[next];
  if (behind === undefined) return null;
  // "80½", "80 ½", "80 1/2"
  if (Number.isInteger(value) && behind.kind === 'digits' && behind.text.startsWith('.'))
    return { value: value + Number(behind.text), next: next + 1 };
  const below = tokens[next + 2];
  const slash = tokens[next + 1]?.text;
  if (behind.kind === 'digits' && behind.spaced && /^[/⁄]$/.test(slash ?? '') && below?.kind === 'digits') {
    const part = Number(behind.text) / Number(below.text);
    const joined = tokens[next + 1]?.spaced === false && !below.spaced && tokens[next + 3]?.text !== slash;
    if (joined && part < 1 && Number(below.text) <= 16 && Number.isInteger(value))
      return { value: value + part, next: next + 3 };
  }
  const power = powerAt(tokens, next);
  if (power !== null) return { value: value ** power.value, next: power.next };
  // "3 × 10⁶"
  if (!times.has(behind.text) || tokens[next + 1]?.text !== '10') return null;
  const scale = powerAt(tokens, next + 2);
  return scale === null ? null : { value: value * 10 ** scale.value, next: scale.next };
}

/** The power at a place: "⁶", "⁻³", "^6"; null where none stands. */
function powerAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | null {
  if (tokens[at]?.text === '^' && tokens[at + 1]?.kind === 'digits')
    return { value: Number(tokens[at + 1]?.text), next: at + 2 };
  let next = tokens[at]?.text === '⁻' ? at + 1 : at;
  const sign = next > at ? -1 : 1;
  let digits = '';
  for (let token = tokens[next]; token !== undefined && !token.spaced; token = tokens[++next]) {
    const digit = raised.indexOf(token.text);
    if (digit < 0) break;
    digits += digit;
  }
  return digits === '' || digits.length > 2 ? null : { value: sign * Number(digits), next };
}
