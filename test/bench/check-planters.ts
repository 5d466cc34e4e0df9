/** A pair of aligned segment lists, as `check --pairs` takes them. */
export interface Pair {
  readonly id: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** One error put into a pair: `replacement` stands where `count` segments stood from `at` on. */
export interface Planted {
  readonly pair: string;
  readonly kind: string;
  readonly at: number;
  readonly count: number;
  readonly replacement: readonly string[];
}

type Planter = (source: string, target: string, pair: Pair) => string | null;

const SAID =
  'said|says|told|added|adds|wrote|writes|stated|claimed|claims|explained|replied|reported|reports';
const NAME = "(?:[A-Z][\\p{L}'’.-]+ ){0,3}[A-Z][\\p{L}'’-]+";

function swapFirst(text: string, swaps: readonly (readonly [RegExp, string])[]): string | null {
  for (const [pattern, by] of swaps) {
    const changed = text.replace(pattern, by);
    if (changed !== text) return changed;
  }
  return null;
}

function shortenQuote(target: string): string | null {
  const match = /["“]([^"”“]{30,}?)([,.?!]?["”])/.exec(target);
  if (match === null) return null;
  const words = (match[1] ?? '').split(' ');
  if (words.length < 8) return null;
  const kept = words.slice(0, Math.floor(words.length / 2)).join(' ');
  return target.replace(match[0], `"${kept}${match[2]}`);
}

const vague = ['an official', 'a local man', 'the organisation', 'someone', 'the place'];

/** Planters for what planted-dev.jsonl lacks. Each gives the spoilt target, or null where the error cannot be planted. */
const planters: Readonly<Record<string, Planter>> = {
  scale_word: (_source, target) =>
    swapFirst(target, [
      [/(\d) million/, '$1 billion'],
      [/(\d) billion/, '$1 million'],
      [/(\d) trillion/, '$1 billion'],
      [/(\d) thousand/, '$1 million'],
      [/(\d),000(?![\d,])/, '$1 million'],
    ]),
  half_translation: (source, target) => {
    const from = source.split(' ');
    const to = target.split(' ');
    if (from.length < 8 || to.length < 8) return null;
    return [...to.slice(0, Math.ceil(to.length / 2)), ...from.slice(Math.ceil(from.length / 2))].join(' ');
  },
  quote_shorten: (_source, target) => shortenQuote(target),
  name_vague: (source, target, pair) => {
    const names = target.match(/(?<=[a-z,] )[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+)+(?=[ ,.])/gu) ?? [];
    const name = names.find((found) => source.includes(found));
    if (name === undefined) return null;
    return target.replace(name, vague[pair.id.length % vague.length] ?? 'someone');
  },
  attribution_drop: (source, target) => {
    if (!/sier|sa |seier|ifølg|skriv|fort[ae]l|opplys|meld|uttal|svar|mein|mene/.test(source)) return null;
    return swapFirst(target, [
      [new RegExp(`,?(["”]),? (?:${NAME}|he|she) (?:${SAID})\\.$`, 'u'), '.$1'],
      [new RegExp(`,?(["”]),? (?:${SAID}) (?:${NAME}|he|she)\\.$`, 'u'), '.$1'],
      [/, according to [^,."]+([.,])/, '$1'],
      [/^According to [^,."]+, (.)/, '$1'],
      [
        new RegExp(
          `^${NAME} (?:said|told reporters|added|stated) (?:that )?(?!to |that |in |on )(?=[a-z])`,
          'u',
        ),
        '',
      ],
    ]);
  },
  negation_lost: (source, target) =>
    /\b(?:ikke|ikkje)\b/.test(source)
      ? swapFirst(target, [
          [/\b(do|does|did|is|was|are|were|has|have|had|will|would|could|can|should) not\b/, '$1'],
          [/\b(does|did|is|was|are|were|has|have|had|would|could|should)n['’]t\b/, '$1'],
          [/\bdon['’]t\b/, 'do'],
          [/\bcannot\b/, 'can'],
          [/\bcan['’]t\b/, 'can'],
          [/\bwon['’]t\b/, 'will'],
        ])
      : null,
  negation_added: (source, target) =>
    /\b(?:ikke|ikkje|aldri|ingen|ingenting|uten|utan|neppe|verken|korkje|nekt\w+|inga|intet|u\p{L}{4,})\b/iu.test(
      source,
    ) || /\b(?:not|no|never|without|none|nothing)\b|n['’]t\b/.test(target)
      ? null
      : swapFirst(target, [
          [/\b(is|was|are|were|has|have|had|will|would|could|should) (?=[a-z])/, '$1 not '],
          [/\bcan (?=[a-z])/, 'cannot '],
        ]),
  quote_unmarked: (_source, target) => {
    const marks = target.match(/[“”]/g) ?? [];
    return marks.length === 0 ? null : target.replace(/[“”]/g, '');
  },
  quote_lost: (_source, target) => {
    const match = /“[^”]{12,}”,? ?/.exec(target);
    return match === null ? null : target.replace(match[0], '');
  },
  quote_invented: (_source, target) =>
    /["“”]/.test(target) || target.split(' ').length < 8
      ? null
      : target.replace(/^((?:\S+ ){3})(.+?)([.?!]?)$/, '$1“$2$3”'),
  quote_in_reported_speech: (_source, target) => {
    const match = /^“([^”]+),” (says|said) ((?:[\p{L}-]+ ){0,3}\p{Lu}[\p{L}-]+)\.$/u.exec(target);
    return match === null ? null : `${match[3]} ${match[2]} that ${match[1]}.`;
  },
  speaker_swapped: (_source, target) => {
    const match =
      /((?:says|said|told|asks) )(\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+)(?=[.,;])/u.exec(target);
    return match === null ? null : target.replace(match[0], `${match[1]}Nils Rognmo`);
  },
  number_changed: (_source, target) =>
    swapFirst(target, [
      [/\b1(\d)/, '7$1'],
      [/\b[2-9](\d)/, '1$1'],
      [/\b(three|seven|two)\b/, 'nine'],
    ]),
  weekday_or_year_dropped: (_source, target) =>
    swapFirst(target, [
      [/ on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[ ,.])/, ''],
      [/ in (?:19|20)\d\d(?=[ ,.])/, ''],
    ]),
  sentence_lost: (_source, target) => {
    const sentences = target.split(/(?<=[.?!]) (?=[A-Z])/);
    return sentences.length < 2 || (sentences[0] ?? '').length < 40 ? null : sentences.slice(1).join(' ');
  },
  pronoun_swapped: (source, target) =>
    /\bhan\b/i.test(source) && /\b[Hh]e\b/.test(target) && !/\b(?:her|she)\b/i.test(target)
      ? target
          .replace(/\bHe\b/g, 'She')
          .replace(/\bhe\b/g, 'she')
          .replace(/\bhis\b/g, 'her')
          .replace(/\bhim\b/g, 'her')
          .replace(/\bHis\b/g, 'Her')
      : null,
  name_misspelt: (source, target) => {
    const name = (target.match(/(?<=[a-z,] )[A-Z][a-z]{5,}/g) ?? []).find((found) => source.includes(found));
    return name === undefined
      ? null
      : target.replaceAll(name, `${name.slice(0, 3)}${name[3] === 'a' ? 'o' : 'a'}${name.slice(4)}`);
  },
  currency: (_source, target) =>
    swapFirst(target, [
      [/\$(?=\d)/, '€'],
      [/£(?=\d)/, '$'],
      [/(\d(?: \w+)?) kroner/, '$1 dollars'],
      [/(\d(?: \w+)?) euros?/, '$1 dollars'],
    ]),
  preamble: (_source, target) => `Here is the translation: ${target}`,
  doubled_sentence: (_source, target) => (target.length > 40 ? `${target} ${target}` : null),
};

/** Every planter on every segment it fits, at most `most` of a kind, spread over the pairs. */
export function plant(pairs: readonly Pair[], most = 250): Planted[] {
  const planted: Planted[] = [];
  for (const [kind, planter] of Object.entries(planters)) {
    const found: Planted[] = [];
    for (const pair of pairs) {
      for (const [at, target] of pair.target.entries()) {
        const spoilt = planter(pair.source[at] ?? '', target, pair);
        if (spoilt !== null && spoilt !== target) {
          found.push({ pair: pair.id, kind, at, count: 1, replacement: [spoilt] });
        }
      }
    }
    const step = Math.max(1, Math.ceil(found.length / most));
    planted.push(...found.filter((_, index) => index % step === 0));
  }
  return planted;
}
