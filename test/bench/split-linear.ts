/** Whether reading grows with the text and no faster: doubles worst-case texts from 100 to 400 kB, exits 1 over 3 (quadratic growth would give 4). */
import { plainArticle, readStory } from '../../src/story/index.ts';

const seeds: Readonly<Record<string, string>> = {
  dashes: '–',
  'dashes apart': '– ',
  'dash lines': '– Ja.\n',
  'opening marks': '«',
  'opening and closing marks': '«a» ',
  'straight marks': '" ',
  'capital words': 'Ola Kari ',
  'different capital words': '#N ',
  'one surname': '#N Hansen ',
  spaces: ' ',
  'line ends': '\n',
  'full stops': '. ',
  commas: ', sier ',
  'reporting verbs': 'sier ',
  'reporting verbs in capitals': 'Sier ',
  'of and og': 'leder og ',
  'linked roles': 'leder for ',
  'according to': 'ifølge ',
  'questions in turn': '– Hva?\n\n',
  'crossheads in speech': '– Det går\n\n',
  pronouns: '– Ja, sier hun.\n\nOla Moe så det.\n\n',
  'roles told': '– Ja, sier ordføreren.\n\n',
  brackets: 'Ola Moe (',
  'at and at': 'mener at ',
  hyphens: 'a-',
  'one long word': 'a',
  initials: 'A. ',
  'speech in one line': '– Ja, sier Ola. Vi går. ',
  'according to, each': 'Ja, ifølge Ola Moe. ',
  'one sentence of attributions': 'ja, sier Ola Moe, ',
  'marks and attributions': '«Ja», sier Ola. ',
  'titles told': 'Lederen sier at han går. ',
  'dash items': '– gangfelt\n',
  sections: 'Sport\n',
};

function fill(seed: string, length: number): string {
  if (!seed.includes('#N')) return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
  const pieces: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    const letters = [...at.toString(26)]
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
      .join('');
    const piece = seed.replace('#N', `N${letters}`);
    pieces.push(piece);
    size += piece.length;
  }
  return pieces.join('').slice(0, length);
}

function timed(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const { user, system } = process.threadCpuUsage();
    readStory(plainArticle('worst', text));
    const after = process.threadCpuUsage();
    best = Math.min(best, (after.user + after.system - user - system) / 1000);
  }
  return best;
}

let worst = 0;
for (const [name, seed] of Object.entries(seeds)) {
  const [half = 0, once = 0, twice = 0] = [100_000, 200_000, 400_000].map((length) =>
    timed(fill(seed, length)),
  );
  // The clock of a thread ticks every 4 ms: under some ticks it says nothing.
  const ratio = Math.sqrt(Math.max(twice, 16) / Math.max(half, 16));
  worst = Math.max(worst, ratio);
  const times = [half, once, twice].map((time) => time.toFixed(0).padStart(5)).join(' ');
  console.log(
    `${ratio <= 3 ? 'ok  ' : 'MISS'} ${name.padEnd(28)} ${times} ms for 100, 200, 400 kB; ratio ${ratio.toFixed(2)} a doubling`,
  );
  if (ratio > 3) process.exitCode = 1;
}
console.log(`worst ratio a doubling ${worst.toFixed(2)} (limit 3)`);
