import { lazily } from '../../lazily.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { isFirstName } from '../first-names.ts';
import { isBodyNoun, isDefinite, isNoun } from './roles.ts';
import { is, type Token } from './tokens.ts';

// Those of other languages' names; "Around the Rings", "Bank of England" are of two as well.
const particles = new Set(
  'the of and van von de der den al el bin ibn da dos das di del della la le af zu ter ten dos'.split(' '),
);
const shortened = /^(?:Chr|Th|Joh|Johs|Wm|Fr|Fredr|Kr|St)$/;
/** Words that the longest name may have. */
const longest = 40;

/** Whether a name begins here though its first word is a common one too: "Per Vik", "Hans Moe". */
export function beginsName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!isFirstName(tokens[at]?.text ?? '')) return false;
  // "Charles de Gaulle"
  if (particles.has(next?.lower ?? '') && tokens[at + 2]?.capital) return true;
  return next?.capital === true && !next.opens;
}

const onTheWeb = lazily(() => /\.\p{Ll}{2,3}$/u);

const fewCapitals = lazily(() => /^\p{Lu}{1,3}$/u);

/** The end of the capitalised name that begins at `at` (particles, initials and hyphens within), or `at` if none does. */
export function nameEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at;
  for (let next = at; next < Math.min(to, at + longest); next++) {
    const token = tokens[next];
    // What stands behind the full stop of "Th." opens no sentence.
    if (token === undefined || (end > at && token.opens && !shortened.test(tokens[next - 2]?.text ?? '')))
      break;
    // An address on the web is no surname ("lover Moe Dagbladet.no").
    if (end > at && token.text.includes('.') && onTheWeb().test(token.text)) break;
    if (token.capital) {
      end = next + 1;
      // "TV |2|".
      if (end < to && /^\d{1,2}$/.test(tokens[end]?.text ?? '') && fewCapitals().test(token.text))
        return end + 1;
      // Behind the full stop of an initial; behind another's a sentence opens.
      if (tokens[next + 1]?.text === '.' && tokens[next + 2]?.capital) next++;
      // "Helse- og omsorgsdepartementet" is one body.
      const other = next + 2 < to ? (tokens[next + 2]?.lower ?? '') : '';
      if (token.text.endsWith('-') && isNoun(other, 'organisation') && !isNoun(other, 'person')) {
        next += 2;
        end = next + 1;
      }
      // "Dekk |&| Felg".
    } else if (end === at || !(token.text === '&' || particles.has(token.lower))) break;
  }
  return end;
}

/**
 * Where a body's name ends whose noun has no capital, of the run of capitals from `from` up to `end`: "Oslo |tingrett|",
 * "Møre |og Romsdal tingrett|", "Drammen |kirkelige fellesråd|"; or `end`. Behind a verb only a noun that is a body's tells
 * it from what the verb takes: "krever Moe |svar|".
 */
export function bodyEnd(tokens: readonly Token[], from: number, end: number, to: number): number {
  const last = tokens[end - 1];
  if (last === undefined || isNoun(last.lower, 'person')) return end;
  if (last.tag === 'name-genitive' && last.text.endsWith('s')) return end;
  if (isFirstName(tokens[from]?.text ?? '') && end - from > 1) return end;
  const joined = tokens[end]?.lower === 'og' && tokens[end + 1]?.capital ? nameEnd(tokens, end + 1, to) : end;
  // "|Norske| myndigheter", "|Lokale| lag": a quality with its sentence's capital.
  const quality = last.tag === 'determiner' || (last.tag === 'adjective' && last.text.endsWith('e'));
  if (joined === end && last.opens && (quality || /ske$/.test(last.lower))) return end;
  const qualified = tokens[joined]?.tag === 'adjective' && tokens[joined + 1]?.tag === 'noun';
  const at = qualified ? joined + 1 : joined;
  const noun = tokens[at];
  if (noun === undefined || at >= to || noun.kind !== 'word' || noun.capital) return end;
  // "ga Moe |råd|": short ones are given and taken too.
  const given = tokens[from - 1]?.tag === 'finite' && !is(tokens[from - 1], 'cue') && noun.text.length < 6;
  if (isBodyNoun(noun.lower) && noun.tag === 'noun' && !given) return at + 1;
  // "Små |kommuner|".
  if (at > end || noun.tag !== 'noun' || isDefinite(noun.lower) || /(?:er|ar)$/.test(noun.lower)) return end;
  const before = tokens[from - 1];
  const next = tokens[at + 1];
  // "…, |skriver| Vågan trafikkstasjon": behind a comma such a verb takes nothing else, but for a short "nei".
  const speaks = is(before, 'cue') && tokens[from - 2]?.kind === 'mark' && next?.tag !== 'finite';
  const told = speaks && end === from + 1 && noun.text.length > 4;
  const placed = tokens[from]?.opens === true ? next?.tag === 'finite' : closed.linking.has(before?.lower);
  return (placed || told) && !is(noun, 'time') && !isFirstName(last.text) ? at + 1 : end;
}

/**
 * Where a person's name begins in a run of capitals that opens with a body's: "danske Jyllands-Posten |Jon Moe", and
 * behind what has a body's form any name of two words: "leiar i KFK |Anwaar Yusra|".
 */
export function innerName(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) if (isFirstName(tokens[at]?.text ?? '')) return at;
  const rest = tokens.slice(from + 1, to);
  const named = rest.length === 2 && rest.every(({ text }) => /^\p{Lu}.*\p{Ll}/u.test(text));
  // A body's name by its form: its letters, or two names joined: "KFK", "Jyllands-Posten".
  const bodily = named && /^(?:\p{Lu}{2,6}|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}{3,})$/u.test(tokens[from]?.text ?? '');
  return bodily ? from + 1 : from;
}
