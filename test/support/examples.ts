import { readFileSync } from 'node:fs';

/** An example beside the code: a phenomenon, the evidence it shows (null: a near miss), and its lines. */
export interface Example {
  readonly title: string;
  readonly evidence: string | null;
  readonly lines: readonly string[];
}

/** Reads a file of examples: "# evidence: what it shows" or "# near miss: …", then lines up to an empty one. */
export function readExamples(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trimEnd().split('\n');
      const evidence = title.slice(0, title.indexOf(': '));
      return { title, evidence: evidence === 'near miss' ? null : evidence, lines };
    });
}

/** An example of who speaks: a text, and the speaker of each of its quotes in order, null where it does not tell. */
export interface SpeakerExample extends Example {
  readonly text: string;
  readonly speakers: readonly (string | null)[];
}

const headline = 'Nytt fra dagen i dag';
const lede = 'Dette er ingressen til saken, som er lang nok til å være en ingress.';

/** The examples of who speaks: "! " before a headline, "= " before the speakers, "–" for nobody. */
export function readSpeakerExamples(files: readonly string[]): SpeakerExample[] {
  return files.flatMap(readExamples).map((example) => {
    const told = (mark: string): string | undefined =>
      example.lines.find((line) => line.startsWith(mark))?.slice(mark.length);
    const copy = example.lines.filter((line) => !/^[!=] /.test(line));
    const speakers = (told('= ') ?? '').split(' · ').map((name) => (name === '–' ? null : name));
    return { ...example, text: [told('! ') ?? headline, lede, ...copy].join('\n\n'), speakers };
  });
}

/** What an example is about, and what is read of each of its texts. */
export interface QuoteExamples {
  readonly title: string;
  readonly texts: readonly (readonly [copy: string, told: readonly string[]])[];
}

/** Reads a file of examples of quotes: "# what it is about", then paragraphs and, behind "= ", what is told of them. */
export function readQuoteExamples(file: string): QuoteExamples[] {
  const blocks = readFileSync(file, 'utf8').split(/^# /m).slice(1);
  return blocks.map((block) => {
    const [title = '', ...lines] = block.trimEnd().split('\n');
    const texts = lines.join('\n').match(/(?:^[^=].*\n)+(?:^= .*(?:\n|$))+/gm) ?? [];
    return {
      title,
      texts: texts.map((text) => {
        const rows = text.trimEnd().split('\n');
        const told = rows.filter((row) => row.startsWith('= ')).map((row) => row.slice(2));
        const copy = rows.filter((row) => !row.startsWith('= ')).join('\n\n');
        return [copy, told[0] === 'nothing' ? [] : told];
      }),
    };
  });
}
