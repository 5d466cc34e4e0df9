import { expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';

it.each<readonly [lines: readonly string[], read: readonly string[]]>([
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
      '(©NTB)',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: (©NTB)',
      'credit = (©NTB)',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Oslo (NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart dateline: Oslo (NTB):',
      'dateline = Oslo',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'OSLO (NTB-Reuters): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: OSLO (NTB-Reuters):',
      'dateline = OSLO',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Mo i Rana (NTB) – Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: Mo i Rana (NTB) –',
      'dateline = Mo i Rana',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Oslo/Bergen (NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: Oslo/Bergen (NTB):',
      'dateline = Oslo/Bergen',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'TEL AVIV: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: TEL AVIV:',
      'dateline = TEL AVIV',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '(NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: (NTB):',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Politikk: Oslo (NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart label: Politikk:',
      'apart dateline: Oslo (NTB):',
      'section = Politikk',
      'dateline = Oslo',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Politikk:',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart label: Politikk:',
      'section = Politikk',
    ],
  ],
  [
    ['Politikk', 'Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart label: Politikk',
      'section = Politikk',
    ],
  ],
  [
    ['Utenriks:', 'Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart label: Utenriks:',
      'section = Utenriks',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Av Kari Moe', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Av Kari Moe',
      'byline = Kari Moe',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Tekst og foto: Kari Moe',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Tekst og foto: Kari Moe',
      'byline = Kari Moe',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Kari Moe / NTB',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Kari Moe / NTB',
      'byline = Kari Moe / NTB',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Kari Moe (NTB)',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Kari Moe (NTB)',
      'byline = Kari Moe (NTB)',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'kari.moe@avis.example',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: kari.moe@avis.example',
      'byline = kari.moe@avis.example',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'kari.moe@avis.example, ola@avis.example',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: kari.moe@avis.example, ola@avis.example',
      'byline = kari.moe@avis.example, ola@avis.example',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Av alle bruene er denne lengst, og den skal stå ferdig om fire år.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Av alle bruene er denne lengst, og den skal stå ferdig om fire år.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren. /NTB/',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: /NTB/',
      'credit = /NTB/',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren. (© NTB)',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: (© NTB)',
      'credit = (© NTB)',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren. (Reuters)',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: (Reuters)',
      'credit = (Reuters)',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.', '© XYZ'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart credit: © XYZ',
      'credit = © XYZ',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.', 'NTB'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart credit: NTB',
      'credit = NTB',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Sjå også: Ferja går siste gong',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart note: Sjå også: Ferja går siste gong',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '***',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart note: ***',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Til redaksjonen: Saka er utvida.',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart note: Til redaksjonen: Saka er utvida.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Saka blir oppdatert.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'note: Saka blir oppdatert.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Rettelse: Feil navn sto i en tidligere utgave.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'note: Rettelse: Feil navn sto i en tidligere utgave.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'ILLUSTRASJONSFOTO: Kari Moe',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'caption: ILLUSTRASJONSFOTO: Kari Moe',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir brua. Foto: Kari Moe / NTB',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'caption: Slik blir brua. Foto: Kari Moe / NTB',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir brua. Ill.: Vegvesenet',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'caption: Slik blir brua. Ill.: Vegvesenet',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '1. Brann – Viking 2–1',
      '2. Molde – Bodø/Glimt 0–0 (0–0)',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: 1. Brann – Viking 2–1',
      'list: 2. Molde – Bodø/Glimt 0–0 (0–0)',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Utvisninger: Brann 2, Viking 3',
      'Tilskuere: 11.230',
      'Dommer: Ola Vik.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Utvisninger: Brann 2, Viking 3',
      'list: Tilskuere: 11.230',
      'list: Dommer: Ola Vik.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Gule kort: Ingen.',
      'Raude kort: Ingen.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Gule kort: Ingen.',
      'list: Raude kort: Ingen.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '* Lengde: 800 meter',
      '▪ Høyde: 60 meter',
      '3) Bredde',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: * Lengde: 800 meter',
      'list: ▪ Høyde: 60 meter',
      'list: 3) Bredde',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Lag | Kamper | Poeng',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Lag | Kamper | Poeng',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Lang byggetid',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: Lang byggetid',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '– Lang byggetid',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: – Lang byggetid',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Hvem skal betale?',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Hvem skal betale?',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Kari Moe sier:',
      '– Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Kari Moe sier:',
      'body: – Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir det:',
      '– lavere pris',
      '– kortere vei',
      '– mer trafikk',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Slik blir det:',
      'list: – lavere pris',
      'list: – kortere vei',
      'list: – mer trafikk',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir det:',
      '– lavere pris',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Slik blir det:',
      'subhead: – lavere pris',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Kommunen har laget en lang liste over det som må gjøres:',
      '– lavere pris',
      '– kortere vei',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Kommunen har laget en lang liste over det som må gjøres:',
      'list: – lavere pris',
      'list: – kortere vei',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Blir ferja borte?',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: Blir ferja borte?',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    ['Ny bru over fjorden', '– Endelig', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'subhead: – Endelig',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Langs kysten', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'subhead: Langs kysten',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    ['Ny bru over fjorden', 'SISTE:', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'subhead: SISTE:',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Ferja: Slik blir det',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: Ferja: Slik blir det',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua åpner snart.',
      'Arbeidet startet i fjor, og flere hundre arbeidere bor i området.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua åpner snart.',
      'body: Arbeidet startet i fjor, og flere hundre arbeidere bor i området.',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua åpner.'],
    ['headline: Ny bru over fjorden', 'lede: Brua åpner.'],
  ],
  [['Ny bru over fjorden'], ['headline: Ny bru over fjorden']],
  [
    [
      'Ny bru over fjorden',
      '– Vi har ventet på denne brua i tretti år, sier ordfører Kari Moe.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: – Vi har ventet på denne brua i tretti år, sier ordfører Kari Moe.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '',
      'Brua skal stå ferdig om fire år',
      'og erstatter to ferjesamband.',
      '',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: Brua skal stå ferdig om fire år',
      'lede: og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband i',
      'regionen. Arbeidet starter til våren, og flere hundre',
      'arbeidere skal bo i området mens det bygges.',
      '',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband i\nregionen. Arbeidet starter til våren, og flere hundre\narbeidere skal bo i området mens det bygges.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband i',
      'regionen.',
      'Arbeidet starter til våren, og flere hundre arbeidere skal bo',
      'i området mens det bygges.',
      '',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband i\nregionen.',
      'body: Arbeidet starter til våren, og flere hundre arbeidere skal bo\ni området mens det bygges.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    ['Ny bru over fjorden', '', 'Brua er kort.', 'Veien er ny.', 'Ferja er borte.'],
    ['headline: Ny bru over fjorden', 'lede: Brua er kort.', 'body: Veien er ny.', 'body: Ferja er borte.'],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år, men prislappen på 2,4 milliarder kroner gjør at flere partier i Stortinget vil se på saken en gang til før det endelige vedtaket.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år, men prislappen på 2,4 milliarder kroner gjør at flere partier i Stortinget vil se på saken en gang til før det endelige vedtaket.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '   Brua skal stå ferdig om fire år og erstatter to ferjesamband.   ',
      ' \t',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Sport',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart label: Sport',
      'section = Sport',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'SISTE: Brua åpner',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: SISTE: Brua åpner',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '– Vi gleder oss, sier Moe.',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: – Vi gleder oss, sier Moe.',
      'body: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '– Dette er en gledens dag for oss',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: – Dette er en gledens dag for oss',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Slik blir brua. Foto: Kari Moe',
      'Brua skal stå ferdig om fire år.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'caption: Slik blir brua. Foto: Kari Moe',
      'lede: Brua skal stå ferdig om fire år.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'NY BRU: Slik blir den. Foto: Kari Moe',
      'FERJE: Denne forsvinner. Foto: Kari Moe',
      'Brua skal stå ferdig om fire år.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'caption: NY BRU: Slik blir den. Foto: Kari Moe',
      'caption: FERJE: Denne forsvinner. Foto: Kari Moe',
      'lede: Brua skal stå ferdig om fire år.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Illustrasjonsfoto',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'caption: Illustrasjonsfoto',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik svarer Moe på spørsmålene:',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Slik svarer Moe på spørsmålene:',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '– Endelig!',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: – Endelig!',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '– Vi gleder oss',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: – Vi gleder oss',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '«Vi gleder oss.»',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: «Vi gleder oss.»',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Brann Bergen – Viking FK 12–10',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Brann Bergen – Viking FK 12–10',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Mål Brann: Moe (12), Vik (43).',
      'Utv.: Ingen',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Mål Brann: Moe (12), Vik (43).',
      'list: Utv.: Ingen',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '12. Vi går videre',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: 12. Vi går videre',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '12 arbeidere bor der nå',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: 12 arbeidere bor der nå',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'NTB-AFP',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart byline: NTB-AFP',
      'byline = NTB-AFP',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Foto: Kari Moe',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart byline: Foto: Kari Moe',
      'byline = Kari Moe',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.', 'Kari Moe, NTB'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Kari Moe, NTB',
      'byline = Kari Moe, NTB',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Les også:',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart note: Les også:',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Til red.: Saken er utvidet.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart note: Til red.: Saken er utvidet.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Til redusert pris kan folk reise gratis.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Til redusert pris kan folk reise gratis.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Trondheim, Norge (NTB-AP): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart dateline: Trondheim, Norge (NTB-AP):',
      'dateline = Trondheim',
    ],
  ],
  [
    ['Ny bru over fjorden', 'LONDON (AFP): Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart dateline: LONDON (AFP):',
      'dateline = LONDON',
    ],
  ],
  [
    ['Ny bru over fjorden', 'USA: Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart dateline: USA:',
      'dateline = USA',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua (Norges lengste): Den skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua (Norges lengste): Den skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
])('what stands where: %j', (lines, read) => {
  const story = readStory(plainArticle('frame', lines.join('\n')));
  const { headline, paragraphs, apart, section, dateline, byline, credit } = story;
  const facts = Object.entries({ section, dateline, byline, credit }).filter(([, fact]) => fact !== null);
  expect([
    headline === null ? 'no headline' : `headline: ${headline.text}`,
    ...paragraphs.map(({ kind, text }) => `${kind}: ${text}`),
    ...apart.map(({ kind, text }) => `apart ${kind}: ${text}`),
    ...facts.map(([name, fact]) => `${name} = ${fact}`),
  ]).toEqual(read);
});
