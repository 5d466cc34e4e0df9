import type { BatchEvent } from '../../batch/index.ts';
import { sayPull } from '../../batch/run/index.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { isLively, plainLine, type World } from '../world.ts';
import { sayCount } from './print-findings.ts';

/** A listener of a run, and what to call when the run is over. */
export interface BatchPrinter {
  readonly on: (event: BatchEvent) => void;
  readonly end: () => void;
}

/**
 * `--json`: each event as a line on stdout. On a terminal: one line for the run on stderr, kept up to date, with
 * failures above it. Elsewhere: one plain line a story that has ended.
 */
export function printBatch(
  world: World,
  { json, quiet }: { readonly json?: boolean; readonly quiet?: boolean },
): BatchPrinter {
  if (json) {
    const line = (event: BatchEvent) => jsonText({ ...event, time: world.now().toISOString() });
    return { on: (event) => world.stdout.write(`${line(event)}\n`), end: () => {} };
  }
  const tally = newTally(world.now().getTime());
  const lively = isLively(world.stderr, world.env) && !quiet;
  const wipe = () => lively && world.stderr.write('\r\u001B[K');
  return {
    on: (event) => {
      count(tally, event);
      const line = sayEvent(event);
      const isTrouble =
        event.type === 'story-failed' ||
        event.type === 'story-withdrawn' ||
        event.type === 'notice' ||
        event.type === 'run-ended';
      if (line !== null && !(quiet && event.type !== 'story-failed') && (!lively || isTrouble)) {
        wipe();
        world.stderr.write(`${plainLine(line)}\n`);
      }
      if (lively && event.type !== 'run-ended') {
        world.stderr.write(
          `\r\u001B[K${plainLine(sayTally(tally, world.now().getTime())).slice(0, world.stderr.columns - 1)}`,
        );
      }
    },
    end: wipe,
  };
}

interface RunCount {
  readonly started: number;
  due: number;
  done: number;
  failed: number;
  cost: number | null;
  readonly inWork: Set<string>;
}

function newTally(started: number): RunCount {
  return { started, due: 0, done: 0, failed: 0, cost: 0, inWork: new Set() };
}

function count(tally: RunCount, event: BatchEvent): void {
  switch (event.type) {
    case 'run-started':
      tally.due = event.due;
      return;
    case 'story-started':
      tally.inWork.add(event.source);
      return;
    case 'story-finished':
      tally.inWork.delete(event.source);
      tally.done += 1;
      tally.cost = tally.cost === null || event.cost === null ? null : tally.cost + event.cost;
      return;
    case 'story-failed':
      tally.inWork.delete(event.source);
      tally.failed += 1;
      return;
    case 'story-skipped':
    case 'story-waiting':
      tally.inWork.delete(event.source);
      return;
    default:
  }
}

function sayTally({ started, due, done, failed, cost, inWork }: RunCount, now: number): string {
  const minutes = (now - started) / 60_000;
  const left = Math.max(0, due - done - failed);
  // Before three seconds are over a rate is a guess.
  const pace = minutes > 0.05 && done > 0 ? done / minutes : null;
  const parts = [
    `${done} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${left} left`,
    ...(pace === null
      ? []
      : [`${pace.toFixed(pace < 10 ? 1 : 0)} stories/min`, `${Math.ceil(left / pace)} min to go`]),
    ...(cost === null || cost === 0 ? [] : [`$${cost.toFixed(2)}`]),
  ];
  const names = [...inWork].slice(0, 3).join(', ');
  return `${parts.join(', ')}${names === '' ? '' : ` | ${names}${inWork.size > 3 ? ` and ${inWork.size - 3} more` : ''}`}`;
}

function sayEvent(event: BatchEvent): string | null {
  switch (event.type) {
    case 'story-finished': {
      const found =
        event.errors + event.warnings === 0
          ? 'nothing found'
          : `${sayCount(event.errors, 'error')}, ${sayCount(event.warnings, 'warning')}`;
      const beside =
        event.beside.length > 0 ? `; written beside a file that was edited: ${event.beside.join(', ')}` : '';
      return `done    ${event.source}: ${found}${beside}`;
    }
    case 'story-failed':
      return `failed  ${event.source === '.' || event.message.startsWith(event.source) ? '' : `${event.source}: `}${event.message}`;
    case 'story-skipped':
      // What an earlier run finished or told of is counted in the last line; a line each would be thousands.
      return event.state === 'finished' || (event.earlier && event.state === 'skipped')
        ? null
        : `skipped ${event.source}: ${event.reason}`;
    case 'story-waiting':
      return `waits   ${event.source}: its requests are with the provider`;
    case 'story-withdrawn':
      return `withdrawn ${event.source}: ${event.reason}${sayPull(event.pull)}`;
    case 'file-left-out':
      return `left out ${event.source}: ${event.reason}`;
    case 'notice':
      return event.message;
    case 'provider-batch':
      return `batch ${event.id}: ${event.state}, ${event.done} of ${event.requests} requests answered`;
    case 'run-ended': {
      const { finished, unchanged, failed, skipped, leftOut, left, errors, warnings, waiting } = event;
      const said = [
        `${finished} finished${unchanged > 0 ? ` (${unchanged} earlier)` : ''}`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(skipped > 0 ? [`${skipped} skipped`] : []),
        ...(leftOut > 0 ? [`${leftOut} left out`] : []),
        ...(waiting > 0 ? [`${waiting} waiting for the provider (go on with --collect)`] : []),
        ...(left > 0 ? [`${left} left (the same command goes on)`] : []),
        `${sayCount(errors, 'error')} and ${sayCount(warnings, 'warning')} found`,
      ];
      return `${said.join(', ')}. Report: ${event.report}`;
    }
    default:
      return null;
  }
}
