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
  ['Abirami Gaup kom. Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Kommer Wiesława Tveitå? Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Så kom Sahra Zeray! Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Her er Inggá Hontsjar | Liv Vik gikk. | – Ja, sier hun.', ['Liv Vik (person)']],
  ['Jofrid Navaratnam ringte til Liv Vik. | – Ja, sier hun.', ['Jofrid Navaratnam (person)']],
  ['Det gjaldt saken til Kari Moe. | – Ja, sier hun.', ['Kari Moe (person)']],
  [
    'Tsehaynesh Myrmel kom. Per Lie og Berhane Triumf gikk. | – Ja, sier hun.',
    ['Tsehaynesh Myrmel (person)'],
  ],
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
  ['Meixiang Kidane er sint. | Det samme sier Haoran Talabani: | – Vi tapte.', ['Haoran Talabani (person)']],
  // Whom the line of another story names speaks on no further.
  [
    '– Nei, sier Mikkel Xiao. | Har du lest denne saken? Sjokket Per Lie fikk: – Et slag | – Jo, sier han.',
    ['Mikkel Xiao (person)', 'Per Lie (person)', 'Mikkel Xiao (person)'],
  ],
  // Once a pronoun has told, it is known who is a woman or a man.
  ['Xaver Moe (34) kom. | – Ja, sier han. | – Nei, sier hun.', ['Xaver Moe (person)', '?']],
  // Names in direct speech are nobody's for whom the pronoun stands.
  ['Shazia Yogeswaran kom. | – Liv Vik er flink, sier hun.', ['Shazia Yogeswaran (person)']],
  ['Thulasi Samatar kom. | – Spør heller Liv Vik, sier hun.', ['Thulasi Samatar (person)']],
  [
    'Grażyna Haukeliseter kom. | – Nei. | – Liv Vik er flink. | – Ja, sier hun.',
    ['Grażyna Haukeliseter (person)', 'Grażyna Haukeliseter (person)', 'Grażyna Haukeliseter (person)'],
  ],
  [
    'Ifrah Habtemichael kom. | – Ja, sier hun, – Liv Vik også. | – Nei, sier hun.',
    ['Ifrah Habtemichael (person)', 'Ifrah Habtemichael (person)'],
  ],
  ['Liv Vik mener at Eva Lie er flink. | – Ja, sier hun.', ['Liv Vik (person)', 'Liv Vik (person)']],
  ['– Ja, sier Liv Vik, – og nei. | – Jo, sier hun.', ['Liv Vik (person)', 'Liv Vik (person)']],
  [
    '– Ja, sier Ravdna Melnyk, – og Liv Vik også. | – Nei, sier hun.',
    ['Ravdna Melnyk (person)', 'Ravdna Melnyk (person)'],
  ],
  ['Per Lie sier at Liv Vik er klar. | – Ja, sier hun.', ['Per Lie (person)', 'Liv Vik (person)']],
  // Whom a title or a pronoun stood for stays in view.
  [
    '– Ja, sier ordføreren. | – Nei, sier hun. | Ordfører Borghild Selvanathan kom.',
    ['Borghild Selvanathan (person, ordfører)', 'Borghild Selvanathan (person, ordfører)'],
  ],
  [
    'Ordfører Shilan Hersi kom. Liv Vik gikk. | – Ja, sier ordføreren. | – Nei, sier hun.',
    ['Shilan Hersi (person, ordfører)', 'Shilan Hersi (person, ordfører)'],
  ],
  [
    'Ordfører Kari Moe kom. Per Lie gikk. Liv Vik sov. | – Ja, sier ordføreren. | – Nei, sier han. | – Jo, sier hun.',
    ['Kari Moe (person, ordfører)', 'Per Lie (person)', 'Kari Moe (person, ordfører)'],
  ],
  [
    'Ordfører Lihua Woldu kom. | – Ja, sier ordføreren. | Liv Vik gikk. | – Nei, sier hun.',
    ['Lihua Woldu (person, ordfører)', 'Liv Vik (person)'],
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
  ['Ordfører Halyna Bondarenko kom. | – Ja, sier ordføreren.', ['Halyna Bondarenko (person, ordfører)']],
  ['– Ja, sier ordføreren. | Ordfører Sadaf Thuraisingam kom.', ['Sadaf Thuraisingam (person, ordfører)']],
  ['Fylkesordfører Vithya Dualeh kom. | – Ja, sier ordføreren.', ['Vithya Dualeh (person, fylkesordfører)']],
  [
    'Ordfører Jadwiga Kvamsdal og ordfører Cabdi Hætta kom. | – Ja, sier ordføreren.',
    ['Cabdi Hætta (person, ordfører)'],
  ],
  ['Ordfører Kari Moe kom. | – Ja, sier lensmannen.', ['lensmannen (person)']],
  [
    'SVs leder Biret Shevtsjenko og Høyres leder Oddleiv Huang kom. | – Ja, sier SVs leder. | – Nei, sier Høyres leder.',
    ['Biret Shevtsjenko (person, SVs leder)', 'Oddleiv Huang (person, Høyres leder)'],
  ],
  [
    'SVs leder Solfrid Kandasamy kom. Rebin Bhatti gikk. | – Ja, sier lederen.',
    ['Solfrid Kandasamy (person, SVs leder)'],
  ],
  [
    'SVs leder Berivan Jibril kom. Mehari Kowalczyk gikk. | Lederen sier at det går.',
    ['Berivan Jibril (person, SVs leder)'],
  ],
  [
    'Utenriksminister Selam Veiteberg kom. | – Ja, sier Norges utenriksminister.',
    ['Selam Veiteberg (person, utenriksminister)'],
  ],
  ['SVs leder Xiaoming Ghebremeskel kom. | – Ja, sier Høyres leder.', ['Høyres leder (person)']],
  ['Kari Moe (23) slo Ola Vik (46). | – Ja, sier 23-åringen.', ['Kari Moe (person)']],
  [
    'Rukhsana Sivarajah (23) slo Wojciech Chaudhry (46). | – Ja, sier 46-åringen.',
    ['Wojciech Chaudhry (person)'],
  ],
  ['Kirushanthi Warfa (23) kom. | – Ja, sier 32-åringen.', ['32-åringen (person)']],
])('knows who holds the role in “%s”', (copy, expected) => {
  expect(speakersOf(copy)).toEqual(expected);
});

it.each([
  [
    'Bożena Stokkeland kom. Jovnna Stokkeland gikk. Per Vik sov. | – Ja, sier Stokkeland.',
    ['Jovnna Stokkeland (person)'],
  ],
  [
    'Gaute Kurdo kom. Hodan Kurdo gikk. Gaute Tveitå sov. | – Ja, sier Gaute Kurdo.',
    ['Gaute Kurdo (person)'],
  ],
  [
    'Lege Máret Tsai kom. Pappa Azad Tsai gikk. Máret Tsai sov. | – Ja, sier pappa Tsai.',
    ['Azad Tsai (person, pappa)'],
  ],
  ['Pappa Ola Moe, lærer i Vik, kom. Kari Moe sov. | – Ja, sier pappa Moe.', ['Ola Moe (person, pappa)']],
  [
    'Leder Bohdan Szczepańska kom. Åslaug Szczepańska gikk. | – Ja, sier leder Åslaug Szczepańska.',
    ['Åslaug Szczepańska (person, leder)'],
  ],
  ['Nalin Triumf kom. | – Ja, sier fru Triumf.', ['Nalin Triumf (person, fru)']],
  ['Winta Talabani kom. | – Ja, sier Kari Lie Talabani.', ['Kari Lie Talabani (person)']],
  ['Kari Lie Moe kom. | – Ja, sier Kari Lye Moe.', ['Kari Lie Moe (person)']],
  ['Pål W. Moe kom. Ola Moe gikk. | – Ja, sier Pål W. Moe.', ['Pål W. Moe (person)']],
  // A title, not a quality.
  ['Ruolan Xiao kom. | – Ja, sier lege Xiao.', ['Ruolan Xiao (person, lege)']],
  ['Zoja Sheikhzad kom. | – Ja, sier LO-sjef Sheikhzad.', ['Zoja Sheikhzad (person, LO-sjef)']],
  ['Tahira Pawlak kom. | – Ja, sier Ap-topp Pawlak.', ['Tahira Pawlak (person, Ap-topp)']],
  ['Yalini Somby kom. | – Ja, seier Sp-profil Somby.', ['Yalini Somby (person, Sp-profil)']],
  ['Danuta Zangana kom. | – Ja, sier en beskjemmet Zangana.', ['Danuta Zangana (person)']],
  ['Deqa Zheng kom. | – Ja, sier en stolt Zheng.', ['Deqa Zheng (person)']],
  ['Kari Moe kom. | – Ja, sier lykkelig Moe.', ['Kari Moe (person)']],
  ['Synneva Mazurek kom. | – Ja, seier lukkeleg Mazurek.', ['Synneva Mazurek (person)']],
  ['Avîn Utsi kom. | – Ja, sier sjokkerte Utsi.', ['Avîn Utsi (person)']],
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
