import { type Command, InvalidArgumentError, Option } from 'commander';

/** A whole number from 1 up. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return number;
}

/** A port of this machine; 0 takes any that is free. */
function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('It must be a port from 0 (any that is free) to 65535.');
  return port;
}

/** An amount above nothing: dollars, minutes. */
function amount(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('It must be a number above 0.');
  return number;
}

/** A calendar day as YYYY-MM-DD. */
export function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/u.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  ) {
    throw new InvalidArgumentError('It must be a day such as 2026-11-22.');
  }
  return text;
}

/** Several values: `-f md,json` or `-f md -f json`. */
export function list(text: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ];
}

/** A share of the stories: `2/5`. */
export function shard(text: string): { readonly number: number; readonly of: number } {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/u.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) throw new InvalidArgumentError('It must be a share such as 2/5.');
  return { number, of };
}

/** What everything that works through folders takes. */
export function withFolder(command: Command): Command {
  return withRunning(command.requiredOption('-o, --out <folder>', 'where everything that is made goes'));
}

/** The same for a desk, which may stand on a queue instead of a folder. */
export function withPlace(command: Command): Command {
  const says = 'where everything that is made goes; not with a store in PostgreSQL';
  return withRunning(command.option('-o, --out <folder>', says));
}

function withRunning(command: Command): Command {
  return withMaking(command)
    .option('--stories <n>', 'stories worked on at a time (16)', wholeNumber)
    .option('--json', 'events as JSON Lines on stdout')
    .option('-q, --quiet', 'say nothing but what failed');
}

/** What is made of each story. */
export function withMaking(command: Command): Command {
  return command
    .option(
      '-f, --format <names>',
      'md (default), text, json, html, nitf, ninjs, tmx, xliff, xliff12, jsonld; several with commas',
      list,
    )
    .option('--no-brief', 'ask for no briefs')
    .option('--brief-only', 'write briefs only')
    .option('--allow-embargoed', 'send stories under embargo to a server off this machine')
    .option('--allow-withheld', 'translate what is withheld, or whose status or embargo cannot be read');
}

/** Which answers are meant. */
export function withNamedStore(command: Command): Command {
  return command.option('--store <address>', 'another store: postgres://… or a file [NORWIRE_STORE]');
}

/** Where the queue is. */
export function withQueue(command: Command): Command {
  return command.option(
    '--store <address>',
    'the PostgreSQL that the queue stands on [NORWIRE_STORE, DATABASE_URL]',
  );
}

/** Where a desk is reached, and where approved stories go. */
export function withServing(command: Command): Command {
  return withSelection(command)
    .option('--port <n>', 'the port on 127.0.0.1 (4680); 0 takes any that is free', portNumber)
    .option('--no-open', 'open no browser')
    .option(
      '--on-approved <command>',
      'run for each approved or withdrawn story, which comes as JSON on stdin',
    )
    .option(
      '--webhook <address>',
      'post each approved or withdrawn story there, signed [NORWIRE_WEBHOOK_SECRET]',
    )
    .option('--superdesk-feed <folder>', 'write each approved story there for a Superdesk file feed (ninjs)')
    .option(
      '--allowed-host <name>',
      'answer to bearer tokens under this host name too [NORWIRE_DESK_TOKENS]; may be given several times',
      list,
    );
}

/** Which files of a watched folder. */
export function withSelection(command: Command): Command {
  return command
    .option('--include <pattern>', 'only files whose name or path matches', list)
    .option('--exclude <pattern>', 'leave out files whose name or path matches', list)
    .option('--poll', 'look at the files again and again instead of trusting the system (network shares)');
}

/** How a story is read. */
export function withReading(command: Command): Command {
  return command.addOption(
    new Option('--language <code>', 'take the story for this language').choices(['nb', 'nn']),
  );
}

/** Who is asked. */
export function withConnection(command: Command): Command {
  return command
    .optionsGroup('Who is asked:')
    .option(
      '--engine <name>',
      'openai (any server that speaks its protocol), recorded, local [NORWIRE_ENGINE]',
    )
    .option('--model <name>', 'the model, or a .gguf file for the local engine [NORWIRE_MODEL]')
    .option('--base-url <address>', 'the server [OPENAI_BASE_URL]')
    .option('--timeout <seconds>', 'for one answer, to its last byte (600) [NORWIRE_TIMEOUT]', amount);
}

/** Who is asked, and how. They hold for every command that asks for copy. */
export function withAsking(command: Command): Command {
  return withConnection(command)
    .option('--fresh', 'ask again even where an answer is kept, and keep the new one')
    .option(
      '--store <address>',
      'share answers, budget and pace with all who name the same: postgres://… or a file [NORWIRE_STORE]',
    )
    .option('--no-store', 'keep no answer on disk')
    .option('--budget <name>', 'which budget of a shared store the limits count against (default)')
    .option('--patience <minutes>', 'how long to wait for a server that refuses (10)', amount)
    .option('--concurrency <n>', 'requests at a time at most (8)', wholeNumber)
    .option('--rpm <n>', 'requests a minute at most; learnt from the server where not given', wholeNumber)
    .option('--tpm <n>', 'tokens a minute at most; learnt from the server where not given', wholeNumber)
    .option('--max-cost <dollars>', 'stop before this is exceeded (exit 5); what is paid for is kept', amount)
    .option('--max-tokens <n>', 'the same, in tokens', wholeNumber)
    .option('--price <in/out>', 'dollars a million tokens, INPUT/OUTPUT or INPUT/CACHED/OUTPUT')
    .optionsGroup('Options:');
}

/** Only where it is known beforehand what would be asked. */
export function withDryRun(command: Command): Command {
  return command.option('--dry-run', 'say what it would cost; send nothing');
}

/** Which rules are on. */
export function withRules(command: Command): Command {
  return command
    .option('--allow <rule>', 'switch a rule off; may be given several times', list)
    .option('--only <rule>', 'no rule but this; may be given several times', list);
}

/** The desk's house style and glossary. */
export function withHouse(command: Command): Command {
  return command
    .option('--style <name|file>', 'house style: wire (default), plain, or a file; see norwire.json')
    .option('--glossary <file>', 'terms of the desk, CSV, TSV or JSON; may be given several times', list);
}

/** What the desk approved. */
export function withMemory(command: Command): Command {
  return command
    .option(
      '--memory <place>',
      'what the desk approved: the file of a memory, a desk’s output folder, postgres://…, or store',
    )
    .option('--no-memory', 'without what the desk approved, also where norwire.json names a memory');
}

/** What the English should be like. */
export function withWishes(command: Command): Command {
  return withMemory(withRules(withHouse(command)))
    .option('--brief-style <name>', 'wire (default), flash, bullets, social')
    .option('--date <day>', 'the day of the story, where it does not say (YYYY-MM-DD)', isoDate)
    .option('--words <n>', 'words of a brief at most, those of --gists among them', wholeNumber)
    .option('--points <n>', 'points of a brief at most', wholeNumber)
    .option('--gists', 'print who said what after a brief')
    .option('--no-second-editor', 'no second editor: one request a story instead of two');
}

/** How printed copy looks, and where else it goes. */
export function withLayout(command: Command): Command {
  return command
    .option('--no-wrap', 'each paragraph on one line, however long, to paste elsewhere (md, text)')
    .option('--no-signature', 'without the lines that say who translated and with what (md, text)')
    .option('--copy', 'put what is printed on the clipboard as well');
}

/** What came back from an editor, and what is to be made of it. */
export function withEdited(command: Command): Command {
  return withLayout(withReading(withRules(withHouse(command))))
    .description('edited copy (XLIFF, TMX, JSON, any copy) → checked, in every format; no model')
    .argument('[file]', 'what came back from an editor or a translation tool; - or nothing reads stdin')
    .option('--source <story>', 'the Norwegian, where the file does not hold it: a TMX, English alone')
    .option('-f, --format <name>', 'md (default), text, json, html, nitf, ninjs, tmx, xliff, xliff12, jsonld')
    .option('--json', 'the same as -f json')
    .option('-o, --output <file>', 'write here instead of to stdout (-); a folder/ for several stories')
    .option('--date <day>', 'the day of the story, where it does not say (YYYY-MM-DD)', isoDate)
    .option('-q, --quiet', 'no findings on stderr');
}
