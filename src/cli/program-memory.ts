import type { Command } from 'commander';
import type { Actions } from './actions.ts';
import { isoDate, list, wholeNumber, withHouse, withMemory, withReading } from './flags.ts';

const whose = 'who approved it; the name stands beside it wherever it comes back';

/** `memory …`: what the desk approved. */
export function addMemory(program: Command, actions: Actions): void {
  const memory = program.command('memory').description('what the desk approved, and what becomes of it');
  const command = (name: string, says: string) => withMemory(memory.command(name).description(says));
  command('stats', 'how much was approved, where it is kept')
    .option('--json', 'as JSON')
    .action(actions.memoryStats);
  command('search', 'approved pairs with these words in either language')
    .argument('<words...>', 'words, or parts of them')
    .option('--limit <n>', 'so many at most (20), the newest first', wholeNumber)
    .option('--json', 'as JSON Lines')
    .action(actions.memorySearch);
  withReading(withHouse(command('add', 'a story and English of it that a person has approved')))
    .argument('<source>', 'the Norwegian story')
    .argument('<target>', 'its English, part by part')
    .option('--by <name>', whose)
    .option('--date <day>', 'the day the story is from, where it does not say (YYYY-MM-DD)', isoDate)
    .action(actions.memoryAdd);
  command('import', 'approved pairs of other tools (TMX)')
    .argument('<files...>', 'translation memories; - reads stdin')
    .option('--by <name>', 'who approved the pairs that name nobody')
    .action(actions.memoryImport);
  command('export', 'all of it as TMX; what senders hold back is left out')
    .option('-o, --output <file>', 'write here instead of to stdout (-)')
    .option('--allow-embargoed', 'also of stories under embargo')
    .option('--allow-withheld', 'also of stories that were withheld')
    .action(actions.memoryExport);
  command('forget', 'deletes a story’s pairs, a person’s, one pair, or an accepted term')
    .option('--story <name>', 'all pairs of a story, by the name that search gives')
    .option('--by <name>', 'all that a person approved')
    .option('--number <n>', 'one pair', wholeNumber)
    .option('--term <word>', 'an accepted term, or one that was refused')
    .action(actions.memoryForget);
}

/** `terms import|propose|export`: the terms that a desk keeps in its memory. */
export function addKeptTerms(terms: Command, actions: Actions): void {
  const command = (name: string, says: string) => withMemory(terms.command(name).description(says));
  command('import', 'a desk’s own lists into its memory')
    .argument('<files...>', 'CSV, TSV, JSON or TBX; - reads stdin')
    .option('--by <name>', 'who answers for them')
    .action((files, _, command) => actions.termsImport(files, flagsOf(command)));
  withHouse(command('propose', 'what editors changed again and again, as terms'))
    .option('--accept <norwegian>', 'take a proposed term; may be given several times', list)
    .option('--refuse <norwegian>', 'do not propose it again; may be given several times', list)
    .option('--by <name>', 'who decides')
    .option('--json', 'as JSON Lines')
    .action((_, command) => actions.termsPropose(flagsOf(command)));
  command('export', 'the terms that were accepted, as a glossary (CSV)').action((_, command) =>
    actions.termsExport(flagsOf(command)),
  );
}

/** The flags of a command that its parent has too: the parent, which takes a file itself, is given them. */
function flagsOf(command: Command) {
  return command.optsWithGlobals();
}
