import fc from 'fast-check';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { partsOf, type Story } from '../../src/story/types.ts';

/** A story, and what a faithful model answers when it writes it and its brief. */
export interface Faithful {
  readonly story: Story;
  readonly written: {
    readonly parts: readonly { readonly id: string; readonly text: string }[];
    readonly said: readonly { readonly quote: string; readonly by: string | null }[];
    readonly brief: object | null;
  };
}

interface Line {
  readonly norwegian: string;
  readonly english: string;
}

const speakers: readonly (readonly [string, string])[] = [
  ['ordfører Marte Lindvåg', 'Mayor Marte Lindvåg'],
  ['samferdselssjef Kari Dahl', 'transport director Kari Dahl'],
  ['politiadvokat Ola Vik', 'police prosecutor Ola Vik'],
  ['trener Nils Berg', 'coach Nils Berg'],
];
const said: readonly (readonly [string, string])[] = [
  ['Vi har ikke noe valg', 'We have no choice'],
  ['Sikkerheten går foran alt', 'Safety comes before everything'],
  ['Dette er femte gang på to år', 'This is the fifth time in two years'],
  ['Folk på øya er vant til å vente', 'People on the island are used to waiting'],
  ['Brua skal åpnes før jul', 'The bridge is to open before Christmas'],
  ['Vi må snakke med regjeringen', 'We must talk to the government'],
];
const facts: readonly ((number: number) => Line)[] = [
  (n) => ({
    norwegian: `Reparasjonen koster ${n} millioner kroner.`,
    english: `The repair will cost ${n} million kroner.`,
  }),
  (n) => ({
    norwegian: `Fylket har satt av ${n} millioner kroner til arbeidet.`,
    english: `The county has set aside ${n} million kroner for the work.`,
  }),
  (n) => ({
    norwegian: `I alt ${n} innbyggere blir uten samband.`,
    english: `A total of ${n} inhabitants will be without a connection.`,
  }),
];

const line: fc.Arbitrary<(used: readonly [string, string][], who: readonly [string, string]) => Line> =
  fc.constantFrom(
    ([[q, e] = ['', '']], [s, name]) => ({
      norwegian: `– ${q}, sier ${s}.`,
      english: `<q1>${e},</q1> ${name} said.`,
    }),
    ([[q, e] = ['', ''], [other, more] = ['', '']], [s, name]) => ({
      norwegian: `– ${q}, sier ${s}. – ${other}.`,
      english: `<q1>${e},</q1> ${name} said. <q1>${more}.</q1>`,
    }),
    ([[q, e] = ['', '']], [s, name]) => ({
      norwegian: `«${q}», skriver ${s}.`,
      english: `<q1>${e},</q1> ${name} wrote.`,
    }),
  );

/** Stories of quotes and figures whose English is known. Each quote and speaker stands once. */
export const faithful: fc.Arbitrary<Faithful> = fc
  .record({
    quoted: fc.shuffledSubarray([...said], { minLength: 6, maxLength: 6 }),
    whos: fc.shuffledSubarray([...speakers], { minLength: 3, maxLength: 3 }),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    told: fc.shuffledSubarray([...facts], { maxLength: 3 }),
    numbers: fc.uniqueArray(fc.integer({ min: 13, max: 980 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ quoted, whos, lines, told, numbers }) => {
    const spoken = lines.map((write, at) =>
      write(
        quoted.slice(at * 2, at * 2 + 2).map(([q, e]): [string, string] => [q, e]),
        whos[at] ?? ['', ''],
      ),
    );
    const pairs: readonly Line[] = [
      { norwegian: 'Ferja til Storøya innstilles', english: 'Ferry to Storøya suspended' },
      {
        norwegian: 'Fylkeskommunen innstiller ferja til Storøya fra torsdag, og ingen vet hvor lenge.',
        english:
          'The county council is suspending the ferry to Storøya from Thursday, and no one knows for how long.',
      },
      ...spoken,
      ...told.map((tell, at) => tell(numbers[at] ?? 13)),
    ];
    const story = readStory(plainArticle('sak', pairs.map(({ norwegian }) => norwegian).join('\n\n')));
    return {
      story,
      written: {
        parts: partsOf(story).map(({ id }, at) => ({ id, text: pairs[at]?.english ?? '' })),
        said: story.quotes.map(({ part, speaker }) => ({ quote: part, by: nameOf(story, speaker) })),
        brief: {
          headline: 'Ferry to Storøya suspended',
          lede: 'The county council is suspending the ferry to Storøya from Thursday.',
          points: [{ text: 'No one knows for how long the ferry will be suspended.', cites: ['p1'] }],
          gists: story.quotes
            .filter(({ kind }) => kind === 'direct')
            .map(({ speaker }) => ({
              by: nameOf(story, speaker),
              text: `${nameOf(story, speaker)} spoke of the ferry.`,
            })),
        },
      },
    };
  });

const nameOf = ({ speakers }: Story, id: string | null): string | null =>
  speakers.find((one) => one.id === id)?.name ?? null;

/** “ Mayor Marte Lindvåg said” behind a quote. */
const attributed = /(?<=<\/q1>) [^<.]* (said|wrote)/u;

/** What goes wrong in English that was faithful: what each does to the text of a part, or null where it cannot. */
export const plants: Readonly<Record<string, (text: string, faithful: Faithful) => string | null>> = {
  'a quote is dropped': (text) => (text.includes('<q1>') ? text.replace(/<q1>.*?<\/q1>/gu, '') : null),
  'a quote loses its marks': (text) => (text.includes('<q1>') ? text.replace(/<\/?q1>/gu, '') : null),
  'an attribution is dropped': (text) => (attributed.test(text) ? text.replace(attributed, '') : null),
  'another speaks': (text) =>
    attributed.test(text) ? text.replace(attributed, ' Mayor Per Solheim $1') : null,
  'a figure is changed': (text) =>
    /\d/u.test(text) ? text.replace(/\d+/u, (number) => String(Number(number) + 11)) : null,
  'millions become billions': (text) =>
    text.includes('million') ? text.replace('million', 'billion') : null,
  'the part is empty': () => '',
  'the part is left in Norwegian': (text, { story, written }) => {
    const at = written.parts.findIndex((part) => part.text === text);
    return at < 2 ? null : (partsOf(story)[at]?.text ?? null);
  },
};
