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
