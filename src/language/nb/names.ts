import { lazily } from '../../lazily.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { isFirstName } from '../first-names.ts';
import { beginsName, bodyEnd, innerName, nameEnd } from './name-runs.ts';
import { isDefinite, isNoun, isRoleWord, isTitle, isWho, opensAsNoun } from './roles.ts';
import { is, type Token } from './tokens.ts';
import { bitsOf, has } from './words.ts';

/** A capitalised name as it stands in the text: its tokens, without role words, owners and the genitive. */
export interface Name {
  /** Where its words begin with what stands before the name: "SVs", "NATO-talsmann". */
  readonly outer: number;
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  /** As written, but for the genitive. */
  readonly text: string;
  readonly genitive: boolean;
}

/** A country, or what is its own: "|Norge|", "|Norges| Bank". */
export function isCountry(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const owner = token.lower.endsWith('s') ? token.lower.slice(0, -1) : token.lower;
  return is(token, 'countries') || has(bitsOf(owner), 'countries');
}

/** The name without a genitive ending, where that form stands elsewhere in the text or the ending is an apostrophe. */
function bareWord(word: string, known: ReadonlySet<string>): string {
  const bare = word.replace(/[’']?s$/u, '');
  return bare.length > 1 && (/[’']s$/u.test(word) || known.has(bare)) ? bare : word;
}

const owned = new Set<Token['tag']>(['noun', 'adjective']);

/** Whether the last word of a name is in the genitive, by its place: "Synne |Sørheims| sak". */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.tag !== 'name-genitive' || token.text.length < 4 || !/[^s]s$/.test(token.text)) return false;
  return next !== undefined && !next.opens && owned.has(next.tag);
}

/** A word that owns what follows: "SVs", "Kroatias", "Høyres". */
function owns(token: Token, known: ReadonlySet<string>): boolean {
  if (!/s$/.test(token.text) || isFirstName(token.text)) return false;
  const bare = token.text.slice(0, -1);
  return bare === bare.toUpperCase() || known.has(bare);
}

function opensOnly(token: Token): boolean {
  if (is(token, 'person')) return false;
  return (
    is(token, 'preposition') ||
    is(token, 'adverb') ||
    is(token, 'conjunction') ||
    is(token, 'determiner') ||
    is(token, 'finite') ||
    is(token, 'first') ||
    is(token, 'second') ||
    is(token, 'he') ||
    is(token, 'she')
  );
}

/** A small word with a capital inside its sentence, before another: "bladet |Vårt| Land", "skipet |Under| Dusken". */
function isTitled(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || token.opens || tokens[at - 1]?.kind !== 'word') return false;
  return next?.kind === 'word' && next.capital && token.text !== token.text.toUpperCase();
}

/** A word that its place gives a capital, and the tagger takes for no name: "|Søvnløs| Svindal", "|Diakon| Eilev Moe". */
function isPlainOpener(token: Token): boolean {
  return token.opens && token.tag !== null && !isNameTag(token) && !isFirstName(token.text);
}

/** A noun in the singular without an article whose verb is one of saying, so that it names a body: "|Vestbuss| beklager". */
function namesSpeaker(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== 'noun' || !is(tokens[at + 1], 'cue') || tokens[at + 1]?.tag !== 'finite') return false;
  return (
    !isDefinite(token.lower) && !isWho(token.lower) && !/(?:er|ar|e|ing|sjon|het|heit)$/.test(token.lower)
  );
}

/** Who is meant is told by what they are, with a capital that tells nothing: "|Svensken| vant", "|Brann-treneren| vant". */
function isEpithet(token: Token): boolean {
  if (!isDefinite(token.lower) || isFirstName(token.text)) return false;
  return token.opens && isNoun(token.lower, 'person');
}

/** A quality or a title that opens a sentence before a name. */
function qualifies(token: Token): boolean {
  if (token.opens && isDefinite(token.lower) && isNoun(token.lower, 'organisation')) return true;
  if (!isPlainOpener(token)) return false;
  // "|Prosjektet| Skandulv": what it is, in its definite form.
  const told = token.tag === 'noun' && isDefinite(token.lower);
  return told || token.tag === 'adjective' || token.tag === 'participle' || isNoun(token.lower, 'person');
}

function isNameTag({ tag }: Token): boolean {
  return tag === 'name' || tag === 'name-genitive' || tag === 'other';
}

const ofCountry = lazily(() => /\p{Ll}(?:sk|ske)$/u);

/** An adjective or the like before a name: "Kreftsyke Hanne Moe", "Den tyske Jyllands-Posten Jon Moe". */
function opensNameless(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  if (token === undefined || isFirstName(token.text)) return false;
  const next = tokens[from + 1]?.text ?? '';
  // "|Svenske| Expressen", but "Norsk Losforbund": without its ending it is part of the name.
  if (/ske?$/.test(token.text) && ofCountry().test(token.text))
    return (token.opens && (token.text.endsWith('e') || to - from > 2)) || isFirstName(next);
  return isFirstName(next) && to - from > 2 && (token.opens || token.text.includes('-'));
}

/**
 * Whether a person's name begins behind a word: behind a compound ("EA Sports-sjef |Peter Moe|"), an owner ("Manchester
 * Uniteds |Per Moe|") or a title with a capital ("NTB Scanpix Statsminister |Amina Moe|").
 */
function endsBefore(tokens: readonly Token[], at: number, to: number): boolean {
  const { text, lower } = tokens[at] as Token;
  if (isTitle(tokens[at])) return true;
  if (isFirstName(text)) return false;
  if (/..[^s]s$/.test(text) && isFirstName(tokens[at + 1]?.text ?? '')) return true;
  // "|Arbeiderpartiets| Fadumo Moe".
  if (text.endsWith('s') && to - at > 2 && isNoun(lower.slice(0, -1), 'organisation')) return true;
  return to - at > 2 && isNoun(lower, 'person');
}

/** Where a person's name ends that owns what follows in capitals: "Arne Garborgs| Haugtussa". */
function ownerEnd(tokens: readonly Token[], from: number, to: number): number {
  if (!isFirstName(tokens[from]?.text ?? '')) return to;
  for (let at = from + 1; at < to - 1; at++) {
    const text = tokens[at]?.text ?? '';
    const tag = tokens[at]?.tag ?? 'name-genitive';
    if (text.length > 4 && /[^s]s$/.test(text) && !isFirstName(text) && tag === 'name-genitive')
      return at + 1;
  }
  return to;
}

/** All capitalised names of a text in order; words that have a capital only because they open a sentence are left out. */
export function readNames(text: string, tokens: readonly Token[]): Name[] {
  const known = new Set<string>();
  const named = new Set<string>();
  const common = new Set<string>();
  const plainly = new Set<string>();
  /** Those that stand alone somewhere, inside their sentence. */
  const lone = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (token.capital && !token.opens && !tokens[at - 1]?.capital && !tokens[at + 1]?.capital)
      lone.add(token.text);
    if (!token.capital && token.tag === 'noun') common.add(token.lower);
    if (token.capital) known.add(token.text);
    if (token.capital && token.tag === 'name') plainly.add(token.text);
    if (token.capital && !token.opens) named.add(token.text);
  }
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !token.capital) continue;
    if (opensOnly(token) && !beginsName(tokens, at) && !isTitled(tokens, at)) continue;
    const end = nameEnd(tokens, at, tokens.length);
    const plainOpener = isPlainOpener(token) && !named.has(token.text);
    if (end === at + 1 && plainOpener && !namesSpeaker(tokens, at)) continue;
    if (end === at + 1 && isEpithet(token) && !named.has(token.text)) continue;
    const body = bodyEnd(tokens, at, end, tokens.length);
    if (body > end) {
      const inside = tokens.slice(at, body);
      const whole = text.slice(token.start, inside.at(-1)?.end);
      const words = inside.flatMap((one) => (one.kind === 'word' ? one.text : []));
      names.push({ outer: at, from: at, to: body, words, text: whole, genitive: false });
      at = body - 1;
      continue;
    }
    const to = ownerEnd(tokens, at, end);
    let from = at;
    for (let next = tokens[from]; from + 1 < to && next !== undefined; next = tokens[from]) {
      // "|Prostidiakon| Eilev Moe", where "tidligere prostidiakon" stands elsewhere: a title.
      const title = next.opens && common.has(next.lower) && !isFirstName(next.text);
      const plain = (title || qualifies(next) || opensAsNoun(tokens, from)) && !named.has(next.text);
      if (!isRoleWord(next) && !owns(next, known) && !opensNameless(tokens, from, to) && !plain) break;
      from++;
    }
    for (let next = from; next < to - 1; next++) if (endsBefore(tokens, next, to)) from = next + 1;
    // "ordfører i Vik |Kari Moe|": where the role is held is no part of the name.
    if (to - from > 2 && closed.linking.has(tokens[from - 1]?.lower)) from = innerName(tokens, from, to);
    // "Noregs Mållag |Hege Moe", "Rødt |Hege Moe|": no part of the body's name.
    const isBody = lone.has(tokens[from]?.text ?? '') && isFirstName(tokens[from + 1]?.text ?? '');
    if (isCountry(tokens[from]) || (isBody && to - from > 2 && !isFirstName(tokens[from]?.text ?? '')))
      from = innerName(tokens, from, to);
    const words: string[] = [];
    for (let next = from; next < to; next++) {
      const word = tokens[next];
      if (word?.kind === 'word') words.push(word.text);
    }
    const last = words.at(-1) ?? token.text;
    const told = bareWord(last, known);
    // "Julia |Roberts| første rolle", where "Roberts" owns nothing elsewhere.
    const owner = told === last && !plainly.has(last) && isOwner(tokens, to - 1);
    const bare = owner ? last.replace(/[’']?s$/u, '') : told;
    words[words.length - 1] = bare;
    const whole = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    const written = whole.slice(0, whole.length - last.length + bare.length);
    names.push({ outer: at, from, to, words, text: written, genitive: bare !== last });
    at = to - 1;
  }
  const whole = new Set(names.flatMap(({ words }) => (words.length > 1 ? words.join(' ') : [])));
  return names.map((name) => withoutBody(tokens, name, whole));
}

const joinedOrCapitals = lazily(() => /-|^\p{Lu}{2,}$/u);

/** A name without the body's before it, where the rest is a name elsewhere: "Fjell-Posten |Ánte Moe Vik|". */
function withoutBody(tokens: readonly Token[], name: Name, whole: ReadonlySet<string>): Name {
  const { words, from, to } = name;
  // Marks inside would count as well.
  if (words.length < 3 || to - from !== words.length) return name;
  for (let at = 1; at < words.length - 1; at++) {
    const before = words[at - 1] ?? '';
    // "Zbigniew |Per Vik|" has two given names, "Sjø Film |Amina Lind|" one.
    const body = joinedOrCapitals().test(before) || (at > 1 && isFirstName(words[at] ?? ''));
    if (!body || isFirstName(before) || !whole.has(words.slice(at).join(' '))) continue;
    const start = tokens[from + at]?.start ?? 0;
    const cut = start - (tokens[from]?.start ?? 0);
    return { ...name, from: from + at, words: words.slice(at), text: name.text.slice(cut) };
  }
  return name;
}
