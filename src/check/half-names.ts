import { isFirstName } from '../language/index.ts';
import { nameIn, otherPersonIn } from './other-person.ts';
import { ofPairs } from './rule.ts';

/** A person keeps the whole name: “Kari Dahl” is neither “Per Dahl” nor “Kari Holm” in the English. */
export const halfNames = ofPairs({ name: 'half-names', about: 'who' }, function* ({ source, target }) {
  if (target.titleCase) return;
  const told = new Set<string>();
  let english: ReadonlySet<string> | null = null;
  for (const text of new Set(source.names.map((name) => name.text))) {
    // A title that opens the sentence stands with the name: “Ordfører Kari Dahl”.
    const words = text.split(' ');
    const first = words.findIndex(isFirstName);
    if (first < 0) continue;
    const expected = words.slice(first).join(' ');
    const [own = expected, ...others] = nameIn(expected);
    if (target.lowers.has(own) && target.lowers.has(others.at(-1) ?? own)) continue;
    english ??= new Set(nameIn(target.text));
    // Both halves are there: the whole English need not be read for each of many names.
    if (english.has(own) && english.has(others.at(-1) ?? own)) continue;
    const actual = otherPersonIn(target.text, [expected], source.text);
    if (actual === null || told.has(actual)) continue;
    told.add(actual);
    yield { level: 'error', message: `“${expected}” became “${actual}”`, expected, actual };
  }
});
