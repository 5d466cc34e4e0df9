import { describe, expect, it } from 'vitest';
import { found, type Row } from './expect-findings.ts';

/** Whether the rule speaks; what other rules say of the pair is theirs to test. */
function expectWarning(_what: string, source: string, target: string, findings: readonly string[]): void {
  const told = found(source, target).filter((finding) => finding.startsWith('negation-kept'));
  expect(told).toEqual(findings);
}

const warning = ['negation-kept warning'];

describe('negation-kept', () => {
  it.each<Row>([
    ['kept', 'De vil ikke møtes igjen.', 'They will not meet again.', []],
    ['contracted', 'Dei vil ikkje møtast igjen.', 'They won’t meet again.', []],
    ['lost', 'De vil ikke møtes igjen.', 'They will meet again.', warning],
    ['lost in Nynorsk', 'Dei vil aldri møtast igjen.', 'They will meet again.', warning],
    ['added', 'De vil møtes igjen i Oslo.', 'They will not meet again in Oslo.', warning],
    ['ingen as no', 'Ingen fly tok av.', 'No planes took off.', []],
    ['verken … eller', 'Korkje Moe eller Lie svara.', 'Neither Moe nor Lie replied.', []],
    ['no. before a figure', 'Han er nummer 11 på lista.', 'He is No. 11 on the list.', []],
  ])('%s: %s → %s', expectWarning);

  it.each<Row>([
    ['un-', 'Årsaken er ikke kjent.', 'The cause is unknown.', []],
    ['in-', 'Dei som ikkje har rett til støtte, får brev.', 'Those ineligible for aid get a letter.', []],
    ['unable', 'De klarte ikke å slokke brannen.', 'They were unable to put out the fire.', []],
    ['lack', 'Kommunen har ikkje lærarar nok.', 'The council lacks teachers.', []],
    ['refuse', 'Hun ville ikke svare.', 'She refused to answer.', []],
    [
      'rather than',
      'Barna møter i retten, og ikke på nett.',
      'The children appear in court rather than online.',
      [],
    ],
    ['unless', 'Dei streikar om ikkje lønna aukar.', 'They will strike unless pay rises.', []],
    ['far from', 'Det er ikkje noko nytt fenomen.', 'It is far from a new phenomenon.', []],
    ['without', 'Han gikk og sa ikke et ord.', 'He left without a word.', []],
    ['hardly', 'Vi har nesten ikkje sett folk.', 'We have hardly seen anyone.', []],
    ['still to', 'Laget har ennå ikke tapt.', 'The team are still to lose.', []],
    ['few', 'Det er ikkje mange som trur det.', 'Few people believe it.', []],
  ])('a “not” may be said by a word of its own, %s: %s → %s', expectWarning);

  it.each<Row>([
    ['unngå', 'Føreren prøvde å unngå elgen.', 'The driver did not hit the elk.', []],
    ['mangle', 'Byen mangler vann.', 'The town does not have water.', []],
    ['neppe', 'De rekker det neppe.', 'They will not make it.', []],
    ['u-', 'Talet er ukjent.', 'The number is not known.', []],
    ['-løs', 'Fire familiar er heimlause.', 'Four families do not have a home.', []],
    ['nekte', 'Ho nekta å betale.', 'She would not pay.', []],
    ['dårlig', 'Det gikk dårlig for laget.', 'Things did not go well for the team.', []],
  ])('a Norwegian word may deny where the English says “not”, %s: %s → %s', expectWarning);

  it.each<Row>([
    [
      'refused, which answers “avviste”',
      'Moe avviste kravet, og vil ikke selge.',
      'Moe refused the demand and will sell.',
      warning,
    ],
    [
      'lack, which answers “mangel”',
      'Mangelen på lærere skyldes ikke lønna.',
      'The lack of teachers is due to pay.',
      warning,
    ],
    [
      'unless, which answers “med mindre”',
      'Dei kjem ikkje med mindre vi betaler.',
      'They will come unless we pay.',
      warning,
    ],
    [
      'illegal, which answers “ulovleg”',
      'Det er ulovleg, og billettane kan ikkje seljast vidare.',
      'It is illegal, and the tickets can be resold.',
      warning,
    ],
    [
      'denied, which answers “nektet”',
      'Jeg vet ikke hva som skjedde, men Lie nektet for alt.',
      'I do know what happened, but Lie denied everything.',
      warning,
    ],
    [
      'a “not” added beside “unngå”',
      'Veien er stengt, og folk bes unngå området.',
      'The road is not closed, and people are asked to avoid the area.',
      warning,
    ],
    [
      'one of two lost',
      'Eg trur ikkje at dei kjem, og eg vil ikkje vente.',
      'I do not think they will come, and I will wait.',
      warning,
    ],
    [
      'disappointed, which denies nothing',
      'De kom ikke, og hun var skuffet.',
      'They came, and she was disappointed.',
      warning,
    ],
  ])('a word that has its own counterpart excuses no “not”: %s: %s → %s', expectWarning);

  it.each<Row>([
    ['ikke bare … men også', 'Han er ikke bare rik, men også kjent.', 'He is rich as well as famous.', []],
    ['ikke bare, lost', 'Det er ikkje berre mi erfaring.', 'It is just my experience.', warning],
    ['ikke minst', 'Folk er redde, ikke minst de eldre.', 'People are afraid, especially the old.', []],
    ['ikke lenge etter', 'Ikkje lenge etter kom politiet.', 'Shortly after, police arrived.', []],
    [
      'ikke før as only when',
      'Vi får ikkje starte før loven er endra.',
      'We can only start once the law is changed.',
      [],
    ],
    ['ikke før, lost', 'Vi får ikke starte før uke 12.', 'We can start until week 12.', warning],
    [
      'heller ikke',
      'Ho har aldri løynt det, heller ikkje i fjor.',
      'She has never hidden it, including last year.',
      [],
    ],
    ['eller ikke', 'Om han trekker seg eller ikke, er uklart.', 'Whether he resigns is unclear.', []],
    ['mer enn bare', 'Det handler om mer enn bare å vinne.', 'It is not just about winning.', []],
    ['bare as not just', 'Det er bare et spill.', 'It is not just a game.', warning],
    ['litotes', 'Det er ikke uvanlig at toget står.', 'It is common for the train to stop.', []],
    ['ikke mer enn', 'Det kosta ikkje meir enn 200 kroner.', 'It cost more than 200 kroner.', warning],
  ])('an idiom: %s: %s → %s', expectWarning);
});
