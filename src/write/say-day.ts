import { dayInOslo, type Language } from '../story/index.ts';

const bokmal = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const nynorsk = ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'];
const day = 86_400_000;

/**
 * What day the story is of in Oslo, and what its words for days mean: "Dated Thursday 22 October 2026. Here i dag is
 * …". Empty where the story has no date that can be read.
 */
export function sayDay(date: string | null, language: Language): string {
  const of = dayInOslo(date);
  if (of === null) return '';
  const names = language === 'nn' ? nynorsk : bokmal;
  const at = (offset: number) => say(of + offset * day, false);
  const named = (offset: number) => `${names[new Date(of + offset * day).getUTCDay()]} ${at(offset)}`;
  return [
    `The story is dated ${say(of, true)}, Norwegian time.`,
    `i dag is ${at(0)}, i går ${at(-1)}, i ${language === 'nn' ? 'førgår' : 'forgårs'} ${at(-2)}, i ${language === 'nn' ? 'morgon' : 'morgen'} ${at(1)}.`,
    `Weekdays before: ${[-1, -2, -3, -4, -5, -6].map(named).join(', ')}; after: ${[1, 2, 3, 4, 5, 6].map(named).join(', ')}.`,
  ].join(' ');
}

function say(moment: number, whole: boolean): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const { weekday, year, ...short } = parts;
  // Some editions of the data have a comma behind the weekday.
  return new Intl.DateTimeFormat('en-GB', whole ? parts : short).format(moment).replace(',', '');
}
