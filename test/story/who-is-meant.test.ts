import { expect, it } from 'vitest';
import { readCopy } from './reading.ts';

/** Who speaks in each quote, in order, with kind and role. */
function speakersOf(copy: string): string[] {
  const { quotes, speakers } = readCopy(...copy.split(' | '));
  return quotes.map(({ speaker }) => {
    const who = speakers.find(({ id }) => id === speaker);
    if (who === undefined) return '?';
    return `${who.name} (${who.role === null ? who.kind : `${who.kind}, ${who.role}`})`;
  });
}

it.each([
  // The nearest sentence that names one, and there whom it is about.
  ['Kari Moe kom. Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Kommer Kari Moe? Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Så kom Kari Moe! Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Her er Kari Moe | Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Kari Moe ringte til Liv Vik. | – Ja, sier hun.', ['Kari Moe (person)']],
  ['Det gjaldt saken til Kari Moe. | – Ja, sier hun.', ['Kari Moe (person)']],
  ['Kari Moe kom. Per Lie og Ola Vik gikk. | – Ja, sier hun.', ['Kari Moe (person)']],
  ['Xaver Moe (34) kom. | – Ja, sier hun.', ['Xaver Moe (person)']],
  ['Per Lie kom. | – Ja, sier hun.', ['?']],
  // Where somebody is from, or how old, is said of whom the story names.
  ['Xaver Moe tapte finalen. Moe gråt. | Nordmannen dro hjem. | – Ja, sier han.', ['Xaver Moe (person)']],
  ['– Nei, seier Xaver Moe. | – Jo, seier trønderen.', ['Xaver Moe (person)', 'Xaver Moe (person)']],
  [
    'En 25-åring ble slått. Naboen Xaver Moe ringte. | 25-åringen er redd. | – Ja, sier han.',
    ['En 25-åring (person)'],
  ],
  ['– Nei, seier Xaver Moe. | – Jo, seier nederlendaren.', ['Xaver Moe (person)', 'Xaver Moe (person)']],
  // What is no word for people.
  [
    '– Nei, sier Xaver Moe. | – Vi har stengt, sier hotellet.',
    ['Xaver Moe (person)', 'hotellet (organisation)'],
  ],
  // What is said, not who.
  ['Kari Moe er sint. | Det samme sier Ola Vik: | – Vi tapte.', ['Ola Vik (person)']],
  // Whom the line of another story names speaks on no further.
  [
    '– Nei, sier Ola Vik. | Har du lest denne saken? Sjokket Per Lie fikk: – Et slag | – Jo, sier han.',
    ['Ola Vik (person)', 'Per Lie (person)', 'Ola Vik (person)'],
  ],
  // Once a pronoun has told, it is known who is a woman or a man.
  ['Xaver Moe (34) kom. | – Ja, sier han. | – Nei, sier hun.', ['Xaver Moe (person)', '?']],
  // Names in direct speech are nobody's for whom the pronoun stands.
  ['Kari Moe kom. | – Liv Vik er flink, sier hun.', ['Kari Moe (person)']],
  ['Kari Moe kom. | – Spør heller Liv Vik, sier hun.', ['Kari Moe (person)']],
  [
    'Kari Moe kom. | – Nei. | – Liv Vik er flink. | – Ja, sier hun.',
    ['Kari Moe (person)', 'Kari Moe (person)', 'Kari Moe (person)'],
  ],
  [
    'Kari Moe kom. | – Ja, sier hun, – Liv Vik også. | – Nei, sier hun.',
    ['Kari Moe (person)', 'Kari Moe (person)'],
  ],
  ['Liv Vik mener at Eva Lie er flink. | – Ja, sier hun.', ['Liv Vik (person)', 'Liv Vik (person)']],
  ['– Ja, sier Liv Vik, – og nei. | – Jo, sier hun.', ['Liv Vik (person)', 'Liv Vik (person)']],
  ['– Ja, sier Kari Moe, – og Liv Vik også. | – Nei, sier hun.', ['Kari Moe (person)', 'Kari Moe (person)']],
  ['Per Lie sier at Liv Vik er klar. | – Ja, sier hun.', ['Per Lie (person)', 'Liv Vik (person)']],
  // Whom a title or a pronoun stood for stays in view.
  [
    '– Ja, sier ordføreren. | – Nei, sier hun. | Ordfører Kari Moe kom.',
    ['Kari Moe (person, ordfører)', 'Kari Moe (person, ordfører)'],
  ],
  [
    'Ordfører Kari Moe kom. Liv Vik gikk. | – Ja, sier ordføreren. | – Nei, sier hun.',
    ['Kari Moe (person, ordfører)', 'Kari Moe (person, ordfører)'],
  ],
  [
    'Ordfører Kari Moe kom. Per Lie gikk. Liv Vik sov. | – Ja, sier ordføreren. | – Nei, sier han. | – Jo, sier hun.',
    ['Kari Moe (person, ordfører)', 'Per Lie (person)', 'Kari Moe (person, ordfører)'],
  ],
  [
    'Ordfører Kari Moe kom. | – Ja, sier ordføreren. | Liv Vik gikk. | – Nei, sier hun.',
    ['Kari Moe (person, ordfører)', 'Liv Vik (person)'],
  ],
])('knows whom the pronoun stands for in “%s”', (copy, expected) => {
  expect(speakersOf(copy)).toEqual(expected);
});

it.each([
  // Somebody without a name, unless the story says their name or names another since.
  ['Kari Lid kom. | Kvinnen ringte. Hun sier at huset brenner.', ['Kvinnen (person)']],
  ['Dommeren spurte Kari Lid. Hun sier at hun ikke husker det.', ['Kari Lid (person)']],
  [
    'Dommer Kari Lid kom. | Dommeren spurte ikke. Hun sier at hun ikke husker det.',
    ['Kari Lid (person, dommer)'],
  ],
  ['Kvinnen ringte. Hun sier at huset brenner.', ['Kvinnen (person)']],
  ['En kvinne ringte. | Kvinnen kom. Hun sier at huset brenner.', ['En kvinne (person)']],
])('knows in “%s” whether somebody without a name is meant', (copy, expected) => {
  expect(speakersOf(copy)).toEqual(expected);
});

it.each([
  ['Ordfører Kari Moe kom. | – Ja, sier ordføreren.', ['Kari Moe (person, ordfører)']],
  ['– Ja, sier ordføreren. | Ordfører Kari Moe kom.', ['Kari Moe (person, ordfører)']],
  ['Fylkesordfører Kari Moe kom. | – Ja, sier ordføreren.', ['Kari Moe (person, fylkesordfører)']],
  ['Ordfører Kari Moe og ordfører Ola Vik kom. | – Ja, sier ordføreren.', ['Ola Vik (person, ordfører)']],
  ['Ordfører Kari Moe kom. | – Ja, sier lensmannen.', ['lensmannen (person)']],
  [
    'SVs leder Kari Moe og Høyres leder Ola Vik kom. | – Ja, sier SVs leder. | – Nei, sier Høyres leder.',
    ['Kari Moe (person, SVs leder)', 'Ola Vik (person, Høyres leder)'],
  ],
  ['SVs leder Kari Moe kom. Ola Vik gikk. | – Ja, sier lederen.', ['Kari Moe (person, SVs leder)']],
  ['SVs leder Kari Moe kom. Ola Vik gikk. | Lederen sier at det går.', ['Kari Moe (person, SVs leder)']],
  [
    'Utenriksminister Kari Moe kom. | – Ja, sier Norges utenriksminister.',
    ['Kari Moe (person, utenriksminister)'],
  ],
  ['SVs leder Kari Moe kom. | – Ja, sier Høyres leder.', ['Høyres leder (person)']],
  ['Kari Moe (23) slo Ola Vik (46). | – Ja, sier 23-åringen.', ['Kari Moe (person)']],
  ['Kari Moe (23) slo Ola Vik (46). | – Ja, sier 46-åringen.', ['Ola Vik (person)']],
  ['Kari Moe (23) kom. | – Ja, sier 32-åringen.', ['32-åringen (person)']],
])('knows who holds the role in “%s”', (copy, expected) => {
  expect(speakersOf(copy)).toEqual(expected);
});

it.each([
  ['Kari Moe kom. Ola Moe gikk. Per Vik sov. | – Ja, sier Moe.', ['Ola Moe (person)']],
  ['Ola Moe kom. Kari Moe gikk. Ola Vik sov. | – Ja, sier Ola Moe.', ['Ola Moe (person)']],
  [
    'Lege Kari Moe kom. Pappa Ola Moe gikk. Kari Moe sov. | – Ja, sier pappa Moe.',
    ['Ola Moe (person, pappa)'],
  ],
  ['Pappa Ola Moe, lærer i Vik, kom. Kari Moe sov. | – Ja, sier pappa Moe.', ['Ola Moe (person, pappa)']],
  ['Leder Ola Moe kom. Kari Moe gikk. | – Ja, sier leder Kari Moe.', ['Kari Moe (person, leder)']],
  ['Kari Moe kom. | – Ja, sier fru Moe.', ['Kari Moe (person, fru)']],
  ['Kari Moe kom. | – Ja, sier Kari Lie Moe.', ['Kari Lie Moe (person)']],
  ['Kari Lie Moe kom. | – Ja, sier Kari Lye Moe.', ['Kari Lie Moe (person)']],
  ['Pål W. Moe kom. Ola Moe gikk. | – Ja, sier Pål W. Moe.', ['Pål W. Moe (person)']],
  // A title, not a quality.
  ['Kari Moe kom. | – Ja, sier lege Moe.', ['Kari Moe (person, lege)']],
  ['Kari Moe kom. | – Ja, sier LO-sjef Moe.', ['Kari Moe (person, LO-sjef)']],
  ['Kari Moe kom. | – Ja, sier Ap-topp Moe.', ['Kari Moe (person, Ap-topp)']],
  ['Kari Moe kom. | – Ja, seier Sp-profil Moe.', ['Kari Moe (person, Sp-profil)']],
  ['Kari Moe kom. | – Ja, sier en beskjemmet Moe.', ['Kari Moe (person)']],
  ['Kari Moe kom. | – Ja, sier en stolt Moe.', ['Kari Moe (person)']],
  ['Kari Moe kom. | – Ja, sier lykkelig Moe.', ['Kari Moe (person)']],
  ['Kari Moe kom. | – Ja, seier lukkeleg Moe.', ['Kari Moe (person)']],
  ['Kari Moe kom. | – Ja, sier sjokkerte Moe.', ['Kari Moe (person)']],
])('knows whom the name stands for in “%s”', (copy, expected) => {
  expect(speakersOf(copy)).toEqual(expected);
});

it.each([
  ['– Ja, skriver Nordlyn AS.', ['Nordlyn AS (organisation)']],
  ['– Ja, sier Vikingene.', ['Vikingene (group)']],
  ['– Ja, seier Rebellane.', ['Rebellane (group)']],
  ['– Ja, skriver Haneborg.', ['Haneborg (organisation)']],
  ['– Ja, skriver Nordre Skogene.', ['Nordre Skogene (organisation)']],
  ['– Ja, skriver avisen Nordlyn.', ['Nordlyn (organisation, avisen)']],
  ['– Ja, skriver rapporten Nordlyn.', ['Nordlyn (document, rapporten)']],
  ['– Ja, melder nødetatene.', ['nødetatene (organisation)']],
  ['– Ja, opplyser sekretariatet.', ['sekretariatet (organisation)']],
  ['– Ja, sier kjøperne.', ['kjøperne (group)']],
  ['– Ja, sier kjøpere.', ['kjøpere (group)']],
  ['– Ja, seier kjøparane.', ['kjøparane (group)']],
  ['– Ja, seier kjøparar.', ['kjøparar (group)']],
  ['– Ja, sier naboene.', ['naboene (group)']],
  ['– Ja, sier innsenderen.', ['innsenderen (person)']],
  ['– Ja, sier Høyre-toppen.', ['Høyre-toppen (person)']],
  ['– Ja, seier den festivalansvarlege.', ['den festivalansvarlege (person)']],
  ['– Ja, heter det i rapporten.', ['rapporten (document)']],
  ['– Ja, sier de.', ['de (group)']],
])('tells what kind of speaker “%s” names', (copy, expected) => {
  expect(speakersOf(copy)).toEqual(expected);
});

it.each([
  // Behind an article or an owner, with what says more of it.
  ['En kilde sa det. | – Nei, sier kilden.', 'En kilde (person)'],
  ['Det sa en kilde nær regjeringen. | – Nei, sier kilden.', 'en kilde nær regjeringen (person)'],
  ['Et vitne så det. | – Nei, sier vitnet.', 'Et vitne (person)'],
  ['I går møttes FNs sikkerhetsråd. | – Nei, melder sikkerhetsrådet.', 'FNs sikkerhetsråd (organisation)'],
  ['I går møttes FNs Sikkerhetsråd. | – Nei, melder sikkerhetsrådet.', 'FNs Sikkerhetsråd (organisation)'],
  ['En kilde i Vik ringte. Han er en kilde for mange. | – Nei, sier kilden.', 'En kilde i Vik (person)'],
  ['I går møttes byens næringsråd. | – Nei, melder næringsrådet.', 'byens næringsråd (organisation)'],
  [
    'I går møttes byens næringsråd i Vik. | – Nei, melder næringsrådet.',
    'byens næringsråd i Vik (organisation)',
  ],
  // Not by what stands without them, in the definite form, after it or of another word.
  ['Så kom kilde etter kilde. | – Nei, sier kilden.', 'kilden (person)'],
  ['Så ga Moe råd. | – Nei, melder rådet.', 'rådet (organisation)'],
  ['– Nei, sier kilden. | En kilde kom.', 'kilden (person)'],
  ['En kilde kom. | – Nei, sier vitnet.', 'vitnet (person)'],
  ['En kilde kom. | – Nei, sier den nye kilden.', 'den nye kilden (person)'],
  ['En kilde kom. | – Nei, sier kilder.', 'kilder (group)'],
])('knows by which words “%s” first named the speaker', (copy, expected) => {
  expect(speakersOf(copy).at(-1)).toBe(expected);
});
