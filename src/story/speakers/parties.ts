import { lazily } from '../../lazily.ts';
import parties from '../../lexicon/parties.json' with { type: 'json' };

/** Each party's place in its list, by its names and letters and by what its words are made with ("senterparti-"), in small letters. */
const places = lazily(
  () =>
    new Map(
      parties.entries.flatMap(({ nb, nn, abbr = nb }, at) =>
        [nb, nn, abbr].flatMap((name) => {
          const lower = name.toLowerCase();
          return [lower, lower.replace(/et$/, '')].map((form) => [form, at] as const);
        }),
      ),
    ),
);

/** Whether two words are one party's: "sp" and "senterparti". */
export function isSameParty(one: string, other: string): boolean {
  const place = places().get(one);
  return one === other || (place !== undefined && place === places().get(other));
}
