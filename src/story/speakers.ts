import { bareName, type Mention } from './names.ts';
import type { RawQuote } from './raw-quote.ts';
import { describes, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';
import type { Speaker, SpeakerKind } from './types.ts';

/** Who is meant, before ids are given. */
export type Identity = Omit<Speaker, 'id'>;

/** What is needed to tell who speaks: the text, its words, its names, and where direct speech stands. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly Mention[];
  readonly quotes: readonly RawQuote[];
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function same(word: string, other: string): boolean {
  return word === other || word === `${other}s` || bareName(word) === other;
}

/** The fullest name the text gives for a bare surname or first name. */
export function fullName(scene: Scene, name: string): string {
  if (name.includes(' ')) return name;
  let byFirst: string | null = null;
  let found: string | null = null;
  for (const { text } of scene.names) {
    const space = text.indexOf(' ');
    if (space < 0) continue;
    if (same(name, lastWord(text)) || same(lastWord(text), name)) found = text;
    else if (byFirst === null && text.slice(0, space) === name) byFirst = text;
    if (found !== null) break;
  }
  const full = found ?? byFirst;
  return full === null
    ? name
    : full.replace(/s$/u, (s) => (same(lastWord(full), name) && lastWord(full) !== name ? '' : s));
}

function wordsOf(scene: Scene, source: Source): string {
  const start = scene.tokens[source.from]?.start ?? 0;
  return scene.text.slice(start, scene.tokens[source.to - 1]?.end ?? start);
}

function headKind(scene: Scene, source: Source): SpeakerKind {
  const head = source.head === null ? undefined : scene.tokens[source.head];
  if (head === undefined) return 'person';
  if (is(head, 'document')) return 'document';
  if (is(head, 'organisation')) return 'organisation';
  return is(head, 'group') || /(?:ene|ane)$/.test(head.lower) ? 'group' : 'person';
}

/** The person the narration spoke of last before `position`: in its nearest sentence that names one, the first. */
export function nearestPerson(scene: Scene, position: number): string | null {
  let found: string | null = null;
  let sentence = -1;
  for (let at = scene.names.length - 1; at >= 0; at--) {
    const name = scene.names[at];
    if (name === undefined || name.start >= position) continue;
    const full = fullName(scene, name.text);
    if (!full.includes(' ') || inSpeech(scene, name.start)) continue;
    const here = sentenceStart(scene.text, name.start);
    if (found !== null && here !== sentence) break;
    found = full;
    sentence = here;
  }
  return found;
}

function sentenceStart(text: string, position: number): number {
  return Math.max(text.lastIndexOf('. ', position), text.lastIndexOf('\n', position));
}

/** What the story says a person is, where it first gives the full name: "USAs utenriksminister", "Ap". */
function roleOf(scene: Scene, name: string): string | null {
  const { text, tokens } = scene;
  for (const mention of scene.names) {
    if (mention.text !== name && bareName(mention.text) !== name) continue;
    let from = mention.from;
    while (from > 0) {
      const before = tokens[from - 1];
      if (before === undefined || !(describes(before) || (before.capital && /s$/.test(before.text)))) break;
      if (is(before, 'adverb') || (before.kind === 'number' && from === mention.from)) break;
      from--;
    }
    const start = tokens[from]?.start ?? mention.start;
    if (from < mention.from) return text.slice(start, mention.start).trim();
    const party = tokens[mention.to]?.text === '(' && tokens[mention.to + 2]?.text === ')';
    if (party) return tokens[mention.to + 1]?.text ?? null;
  }
  return null;
}

function inSpeech(scene: Scene, position: number): boolean {
  return scene.quotes.some(
    (quote) =>
      quote.kind === 'direct' && quote.spans.some((span) => span.start <= position && position < span.end),
  );
}

/** Who a source is, resolved through the story; null where it does not tell. */
export function identify(scene: Scene, source: Source): Identity | null {
  const position = scene.tokens[source.from]?.start ?? 0;
  switch (source.kind) {
    case 'he':
    case 'she': {
      const name = nearestPerson(scene, position);
      return name === null ? null : { name, kind: 'person', role: roleOf(scene, name) };
    }
    case 'they':
      return { name: wordsOf(scene, source), kind: 'group', role: null };
    case 'role':
      return { name: wordsOf(scene, source), kind: headKind(scene, source), role: null };
    case 'name': {
      if (source.name === null) return null;
      const from = scene.tokens[source.name.from];
      const last = scene.tokens[source.name.to - 1];
      if (from === undefined || last === undefined) return null;
      const name = fullName(scene, scene.text.slice(from.start, last.end));
      const role = scene.text.slice(scene.tokens[source.from]?.start ?? from.start, from.start).trim();
      const kind = headKind(scene, source);
      const isPerson = kind === 'person' && (name.includes(' ') || role !== '');
      return {
        name,
        kind: isPerson ? 'person' : kind === 'person' ? 'organisation' : kind,
        role: role || (isPerson ? roleOf(scene, name) : null),
      };
    }
  }
}
