import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['norwegian-left'] }).map(
    ({ level, message, actual }) => `${level}: ${message.replace(`“${actual}”`, 'this')}: ${actual}`,
  );

type Row = readonly [source: string, target: string, ...told: readonly string[]];

describe('a part that is word for word the Norwegian', () => {
  const whole = (text: string) => `error: the part is still in Norwegian, word for word: ${text}`;
  it.each<Row>([
    ['Ferja lå ved kaia.', 'Ferja lå ved kaia.', whole('Ferja lå ved kaia.')],
    ['Ferja lå ved kaia. ', 'Ferja lå ved kaia.', whole('Ferja lå ved kaia.')],
    ['Ferja lå ved kaia.', ' Ferja lå ved kaia.', whole('Ferja lå ved kaia.')],
    ['Svanen fant ny make', 'Svanen fant ny make', whole('Svanen fant ny make')],
    ['Mann over bord under storm', 'Mann over bord under storm', whole('Mann over bord under storm')],
    [
      'Butikken selger is: to smaker',
      'Butikken selger is: to smaker',
      whole('Butikken selger is: to smaker'),
    ],
    ['The Who kommer til Bergen', 'The Who kommer til Bergen', whole('The Who kommer til Bergen')],
    ['Ny kommune', 'Ny kommune', 'warning: this looks like Norwegian: this: kommune'],
    ['brann, kommune', 'brann, kommune', 'warning: this looks like Norwegian: this: brann'],
    ['Kari og Odd i Bergen', 'Kari og Odd i Bergen'],
    ['Kari og Odd på Moen', 'Kari og Odd på Moen', 'error: Norwegian is left: this: Kari og Odd på Moen'],
    ['Brann – Molde 2–1', 'Brann – Molde 2–1'],
    ['Kari Lunde, Odd Moe, Nils Lid', 'Kari Lunde, Odd Moe, Nils Lid'],
    ['This was the best day of my life.', 'This was the best day of my life.'],
    ['They left at the end.', 'They left at the end.'],
    ['We will rock you i Oslo', 'We will rock you i Oslo'],
    ['', ''],
  ])('%s', (source, target, ...expected) => expect(told(source, target)).toEqual(expected));
});

describe('words of the Norwegian that stand in the English', () => {
  const left = (text: string) => `error: Norwegian is left: this: ${text}`;
  const likely = (text: string) => `warning: this looks like Norwegian: this: ${text}`;

  it.each<Row>([
    ['Ferja og ikke bussen gikk.', 'The ferry og ikke the bus ran.', likely('og ikke')],
    ['Skipet og Kari Lunde seilte.', 'The ship og Kari Lunde sailed.', likely('og Kari Lunde')],
    ['Skipet og Kari ikke seilte.', 'The ship og Kari ikke sailed.', left('og Kari ikke')],
    ['Han og hun vant.', 'He og she won og left.', likely('og')],
    [
      'Veien: stengt bro, bil i brann.',
      'The road: stengt bro, bil i brann.',
      likely('stengt bro, bil i brann'),
    ],
    ['Veien: brann, bro, bil borte.', 'The road: brann, bro, bil gone.', likely('brann')],
    ['Se Kari Lunde, Odd Moe der.', 'See Kari Lunde, Odd Moe there.'],
    ['Se Oslo Kommune, Kari Lunde der.', 'See Oslo Kommune, Kari Lunde there.'],
    ['De drakk øl ved stranda.', 'They drank lager by the strand.'],
    ['De fikk brev.', 'They got brev from og to Lunde.', likely('brev')],
    ['Lunde fikk svar.', 'Lunde got ikke svar.', likely('ikke svar')],
    ['Kari kom. Lunde gikk ikke.', 'Kari came. Lunde went ikke.', likely('ikke')],
    [
      'Kari og Odd, Lunde og Moe, og Lid',
      'Kari og Odd, but Lunde og Moe, og Lid',
      left('Lunde og Moe, og Lid'),
    ],
  ])('as a run: %s → %s', (source, target, ...expected) => expect(told(source, target)).toEqual(expected));

  it.each<Row>([
    ['Hver kommune får ti.', 'Each kommune gets ten.', likely('kommune')],
    ['Hver kommune får ti.', 'Each Kommune gets ten.'],
    ['Ølet er godt.', 'The lager is good.'],
    ['Hver bror får ti.', 'Each bror gets ten.'],
    ['Hver person får ti.', 'Each person gets ten.'],
    ['Hver qvzqvz får ti.', 'Each qvzqvz gets ten.'],
    ['Boten er 50 øre.', 'The fine is 50 øre.'],
    ['De så færre der.', 'They saw færre there.', likely('færre')],
    ['Den røde bilen.', 'The røde car.', likely('røde')],
    ['Den grå bilen.', 'The grå car.', likely('grå')],
    ['Han bor i Tromsø.', 'He lives in Tromsø.'],
    ['Han bor i Tromsø.', 'He lives in (tromsø).', likely('tromsø')],
  ])('alone: %s → %s', (source, target, ...expected) => expect(told(source, target)).toEqual(expected));

  it.each<Row>([
    ['Se www.kommune her.', 'See www.kommune here.'],
    ['Se www/kommune her.', 'See www/kommune here.'],
    ['Se www:kommune her.', 'See www:kommune here.'],
    ['Se post@kommune her.', 'See post@kommune here.'],
    ['Se min_kommune her.', 'See min_kommune here.'],
    ['Se min-kommune her.', 'See min-kommune here.'],
    ['Se (kommune) her.', 'See (kommune) here.', likely('kommune')],
    ['Se min. kommune her.', 'See min. kommune here.', likely('kommune')],
    ['Se bro.og.ikke.no her.', 'See bro.og.ikke.no here.'],
    ['Hun går for designer Eva Lid.', 'She models for designer Eva Lid.'],
    ['De red barbak.', 'They rode on bare backs.'],
    ['– og ikke her', '-og ikke here', likely('ikke')],
  ])('pieces of an address are none: %s → %s', (source, target, ...expected) =>
    expect(told(source, target)).toEqual(expected),
  );

  it.each<Row>([
    ['Boka «Stemmer fra fjæra» kom.', 'The book ‘Stemmer fra fjæra’ was out.'],
    ['Bok 2 «Stemmer fra fjæra» kom.', 'Book 2 ‘Stemmer fra fjæra’ was out.'],
    ['Boka«Stemmer fra fjæra» kom.', 'The book ‘Stemmer fra fjæra’ was out.'],
    ['Boka «Stemmer fra fjæra ved det havet» kom.', 'The book ‘Stemmer fra fjæra ved det havet’ was out.'],
    [
      'Boka «Stemmer fra fjæra ved det store havet» kom.',
      'The book ‘Stemmer fra fjæra ved det store havet’ was out.',
      left('Stemmer fra fjæra ved det store havet'),
    ],
    ['Boka «Nei, fjæra og vi» kom.', 'The book ‘Nei, fjæra og vi’ was out.'],
    ['Boka «stemmer fra Fjæra» kom.', 'The book ‘stemmer fra Fjæra’ was out.', likely('stemmer fra Fjæra')],
    ['Boka «stemmer fra fjæra» kom.', 'The book ‘stemmer fra fjæra’ was out.', left('stemmer fra fjæra')],
    ['Han sa: «Stemmer fra fjæra»', 'He said: ‘Stemmer fra fjæra’', left('Stemmer fra fjæra')],
    [
      'Hun svarte «Vi gir oss aldri» og gikk.',
      'She replied “Vi gir oss aldri” and left.',
      left('Vi gir oss aldri'),
    ],
    [
      'Ho svara «Vi gir oss ikkje no» og gjekk.',
      'She replied “Vi gir oss ikkje no” and left.',
      left('Vi gir oss ikkje no'),
    ],
    ['Hun roste «Vi gir oss aldri» i går.', 'She praised “Vi gir oss aldri” yesterday.'],
    ['Han ropte «Gå fra fjæra!»', 'He shouted ‘Gå fra fjæra!’', left('Gå fra fjæra')],
    ['Han ropte «Gå fra fjæra?»', 'He shouted ‘Gå fra fjæra?’', left('Gå fra fjæra')],
    ['Han sa «Gå fra fjæra.»', 'He said ‘Gå fra fjæra.’', left('Gå fra fjæra')],
    ['Han sa «Gå fra fjæra,» og gikk.', 'He said ‘Gå fra fjæra,’ and left.', left('Gå fra fjæra')],
    ['Boka «Stemmer fra fjæra» kom.', 'The book ‘Stemmer frå fjæra’ was out.', left('Stemmer frå fjæra')],
    ['Boka «Stemmer fra fjæra» kom.', 'The book Stemmer fra fjæra was out.', left('Stemmer fra fjæra')],
    ['Boka «Stemmer fra fjæra» fikk pris nå.', '‘Stemmer fra fjæra’ fikk pris nå.', left('fikk pris nå')],
    ['Lid og «Fjæra og vi» ikke her.', 'Lid og ‘Fjæra og vi’ ikke here.', likely('Lid og')],
    ['Boka «Fjæra ved havet» kom.', 'The book ‘Fjæra ved havet’, by havet, came.', likely('havet')],
  ])('a title that stands in marks in both stays: %s → %s', (source, target, ...expected) =>
    expect(told(source, target)).toEqual(expected),
  );
});
