import { NorwireError } from '../../errors.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { readTbx } from '../../formats/memory/index.ts';
import { type KeptTerm, proposeTerms, type TermProposal } from '../../memory/index.ts';
import { readGlossaries } from '../../terms/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readText } from '../input/read-input.ts';
import { count } from '../print/count.ts';
import { type HouseFlags, readHouseSettings } from '../setup/house-settings.ts';
import { writeTerms } from '../setup/kept-terms.ts';
import type { MemoryFlags } from '../setup/memory-file.ts';
import { plainLine, plainText, type World } from '../world.ts';
import { withMemory } from './memory.ts';

export interface KeptTermsFlags extends MemoryFlags, HouseFlags {
  readonly by?: string;
  readonly json?: boolean;
  readonly accept?: readonly string[];
  readonly refuse?: readonly string[];
}

/** `terms import FILE…`: a desk's own lists (CSV, TSV, JSON, TBX) into its memory; a later row takes an earlier one's place. */
export function termsImport(
  files: readonly string[],
  flags: KeptTermsFlags,
  world: World,
): Promise<ExitCode> {
  return withMemory(flags, world, { mayMake: true }, async (memory) => {
    let left = 0;
    for (const file of files) {
      const { name, text } = await readText(file, world);
      // The root element may stand behind a declaration, a document type and a comment.
      const read = /<(?:tbx|martif)\b/iu.test(text.slice(0, 2_000))
        ? await fromTbx(text, name)
        : fromTable(text, name);
      const by = flags.by ?? null;
      const at = world.now().getTime();
      await memory.addTerms(read.terms.map((term) => ({ ...term, by, at, accepted: true })));
      for (const said of read.left) world.stderr.write(`${plainLine(said)}\n`);
      left += read.left.length;
      world.stdout.write(`${plainLine(name)}: ${count(read.terms.length, 'term')} imported.\n`);
    }
    return left > 0 ? exitCodes.look : exitCodes.done;
  });
}

type Row = Pick<KeptTerm, 'norwegian' | 'english' | 'note'>;

function fromTable(text: string, name: string): { terms: readonly Row[]; left: readonly string[] } {
  const { terms, problems } = readGlossaries([{ name, text }]);
  const odd = terms.filter(({ keep, matchCase }) => keep || matchCase);
  return {
    terms: terms
      .filter((term) => !odd.includes(term))
      .map(({ norwegian, english, note }) => ({
        ...{ norwegian: norwegian.join(' | '), english: english.join(' | '), note },
      })),
    left: [
      ...problems.map(({ file, line, message }) => `${file}, line ${line}: ${message}`),
      ...odd.map(
        ({ written, norwegian }) =>
          `${written?.file}, line ${written?.line}: “${norwegian[0]}” is marked do-not-translate or case, which only a glossary file keeps (--glossary)`,
      ),
    ],
  };
}

async function fromTbx(
  text: string,
  name: string,
): Promise<{ terms: readonly Row[]; left: readonly string[] }> {
  const { concepts, without } = await readTbx(text, name);
  return {
    terms: concepts.map(({ norwegian, english, note }) => ({
      ...{ norwegian: norwegian.join(' | '), english: english.join(' | '), note },
    })),
    left:
      without === 0
        ? []
        : [`${name}: left out, for want of Norwegian or English: ${count(without, 'concept')}`],
  };
}

/** `terms export`: the terms that were accepted, as a glossary in CSV. */
export function termsExport(flags: KeptTermsFlags, world: World): Promise<ExitCode> {
  return withMemory(flags, world, { mayMake: false }, async (memory) => {
    const terms = await memory.terms();
    world.stdout.write(plainText(writeTerms(terms.filter(({ accepted }) => accepted))));
    return exitCodes.done;
  });
}

/** `terms propose`: what editors changed again and again; `--accept` and `--refuse` say what becomes of it. */
export function termsPropose(flags: KeptTermsFlags, world: World): Promise<ExitCode> {
  return withMemory(flags, world, { mayMake: false }, async (memory) => {
    const desk = readHouseSettings(flags, world);
    const own = desk.terms.flatMap(({ norwegian }) => norwegian);
    const proposals = await proposeTerms(memory, own);
    const decided = [
      ...decisionsOn(proposals, flags.accept ?? [], true),
      ...decisionsOn(proposals, flags.refuse ?? [], false),
    ];
    const at = world.now().getTime();
    await memory.addTerms(decided.map((term) => ({ ...term, by: flags.by ?? null, at })));
    const open = proposals.filter(({ norwegian }) => !decided.some((one) => one.norwegian === norwegian));
    for (const { norwegian, english, accepted } of decided)
      world.stderr.write(
        plainText(`${norwegian} = ${english}: ${accepted ? 'accepted' : 'not proposed again'}.\n`),
      );
    for (const proposal of open)
      world.stdout.write(flags.json ? `${jsonText(proposal)}\n` : plainText(sayProposal(proposal)));
    if (proposals.length === 0)
      world.stderr.write('Nothing was changed often and alike enough to be proposed.\n');
    return exitCodes.done;
  });
}

function decisionsOn(proposals: readonly TermProposal[], words: readonly string[], accepted: boolean) {
  return words.map((word) => {
    const found = proposals.find(({ norwegian }) => norwegian.toLowerCase() === word.toLowerCase());
    if (found === undefined)
      throw new NorwireError(
        'settings',
        `“${plainLine(word)}” is not proposed. norwire terms propose lists what is.`,
      );
    return { norwegian: found.norwegian, english: found.english, note: null, accepted };
  });
}

function sayProposal({ norwegian, english, instead, times, of }: TermProposal): string {
  return `${norwegian} = ${english}  (for “${instead}”, ${times} of ${of} times)\n`;
}
