import { type Command, Option } from 'commander';
import type { Actions } from './actions.ts';
import {
  isoDate,
  list,
  wholeNumber,
  withAsking,
  withHouse,
  withMaking,
  withMemory,
  withQueue,
  withReading,
  withRules,
} from './flags.ts';

/** `queue add|status|retry|drain`. */
export function layOutQueue(program: Command, actions: Actions): void {
  const queue = program
    .command('queue')
    .description('stories for many machines, in one PostgreSQL that all of them reach');
  withQueue(
    withMaking(
      withReading(queue.command('add').description('put stories in; what is in it is not put in again')),
    ),
  )
    .argument('[inputs...]', 'folders, files and patterns; - or nothing reads stdin')
    .option('--brief-style <name>', 'wire (default), flash, bullets, social')
    .option('--date <day>', 'the day the stories are from, where they do not say (YYYY-MM-DD)', isoDate)
    .option('--words <n>', 'words of a brief at most, those of --gists among them', wholeNumber)
    .option('--points <n>', 'points of a brief at most', wholeNumber)
    .option('--gists', 'print who said what after a brief')
    .addOption(
      new Option(
        '--urgency <which>',
        'breaking goes first, archive last; left out: as the story says',
      ).choices(['breaking', 'normal', 'archive']),
    )
    .option('--for-desk', 'hand it to the desk; nothing is written before it is approved there')
    .option('--sender <name>', 'whose stories they are; senders take turns (desk)')
    .option('--most <n>', 'wait while so many stories are in the queue (100000)', wholeNumber)
    .option('--include <pattern>', 'only files whose name or path matches', list)
    .option('--exclude <pattern>', 'leave out files whose name or path matches', list)
    .option('-q, --quiet', 'say nothing but failures')
    .action(actions.queueAdd);
  withQueue(
    queue
      .command('status')
      .description('what waits, who works, what was spent, dead letters with their reason'),
  )
    .option('--json', 'as JSON')
    .option('--metrics', 'as Prometheus reads it')
    .action(actions.queueStatus);
  withQueue(queue.command('retry').description('try dead letters again'))
    .argument('[stories...]', 'their ids or names as `queue status` gives them; nothing: all')
    .action(actions.queueRetry);
  withQueue(queue.command('drain').description('take out what waits; what is in work is finished')).action(
    actions.queueDrain,
  );
}

/** `work`. */
export function layOutWork(program: Command, actions: Actions): void {
  withAsking(
    withMemory(
      withRules(
        withHouse(
          program
            .command('work')
            .description('make copy of what is in the queue, on any number of machines at a time'),
        ),
      ),
    ),
  )
    .option('--no-second-editor', 'no second editor: one request a story instead of two')
    .option('--until-empty', 'end when nothing waits in the queue any more')
    .option(
      '-o, --out <folder>',
      'write what is finished there too; s3://bucket/prefix: to an S3-compatible server',
    )
    .option('--stories <n>', 'stories in work at a time (16)', wholeNumber)
    .option('--json', 'events as JSON Lines on stdout')
    .option('-q, --quiet', 'say nothing but failures')
    .action(actions.work);
}
