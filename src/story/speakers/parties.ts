import parties from '../../lexicon/parties.json' with { type: 'json' };

/** Each party's names and letters, and what its words are made with ("senterparti-"), in small letters. */
const places = new Map<string, number>();
for (const [at, { nb, nn, abbr }] of parties.entries.entries())
  for (const name of [nb, nn, abbr ?? '']) {
    const lower = name.toLowerCase();
    for (const form of [lower, lower.replace(/et$/, '')]) if (form !== '') places.set(form, at);
  }

/** Whether two words are one party's: "sp" and "senterparti". */
export function isSameParty(one: string, other: string): boolean {
  return one === other || (places.has(one) && places.get(one) === places.get(other));
}
