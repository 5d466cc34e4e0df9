import { is, isDefinite, roleStem, type Token } from '../language/nb/index.ts';
import { rememberWhileHeld } from '../lexicon/starred.ts';
import { readSource, type Source } from './sources.ts';

interface Copy {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Where each noun first stands, made once for a story's words. */
const firstsOf = rememberWhileHeld(readFirsts);

/** The words of a source as written. */
export function wordsOf(scene: Copy, source: Source): string {
  const start = scene.tokens[source.from]?.start ?? 0;
  return scene.text.slice(start, scene.tokens[source.to - 1]?.end ?? start);
}

/** Where each noun first stands behind an owner, an article or a name, by stem: "en |kilde", "FNs |sikkerhetsråd". */
function readFirsts(tokens: readonly Token[]): Map<string, number> {
  const firsts = new Map<string, number>();
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined) continue;
    const led = before.capital || before.text.endsWith('s') || is(before, 'determiner');
    if (!led || isDefinite(token.lower)) continue;
    const stem = roleStem(token.lower);
    if (!firsts.has(stem)) firsts.set(stem, at);
  }
  return firsts;
}

/** Short for a longer noun: "politiet", "Oslo-politiet" for "Oslo politidistrikt". */
const wholes = new Map([['politi', 'politidistrikt']]);

/** Whether a name before a hyphen is whose the first mention is: "|Oslo|-politiet". */
function isOwners(tokens: readonly Token[], at: number, name: string): boolean {
  const hyphen = name.lastIndexOf('-');
  return hyphen < 0 || tokens[at - 1]?.text === name.slice(0, hyphen);
}

/** What a lone definite noun stands for: the fuller phrase the text first gave ("Kilden": "en kilde nær regjeringen"). */
export function firstWords(scene: Copy, source: Source, words = wordsOf(scene, source)): string {
  const { tokens } = scene;
  const head = tokens[source.to - 1];
  if (source.to - source.from > 1 || head === undefined || !isDefinite(head.lower)) return words;
  const stem = roleStem(head.lower);
  const firsts = firstsOf(tokens);
  const at = firsts.get(wholes.get(stem) ?? stem) ?? firsts.get(stem);
  if (at === undefined || at >= source.from || !isOwners(tokens, at, head.text)) return words;
  const phrase = readSource(tokens, at - 1, at + 12);
  // "Bergen |kommune|": whose body it is stands before it as it is.
  if (phrase === null || phrase.to <= at)
    return tokens[at - 1]?.capital && tokens[at - 2]?.tag !== 'finite'
      ? wordsOf(scene, { ...source, from: at - 1, to: at + 1 })
      : words;
  const goesOn = is(tokens[at + 1], 'preposition');
  return wordsOf(scene, goesOn ? phrase : { ...phrase, to: at + 1 });
}
