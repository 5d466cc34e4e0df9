import { creditOf, machineNote } from './copy.ts';
import type { Output } from './types.ts';

/** What stands at the head of each JSON document: what the story says of itself, and that a machine translated it. */
export function factsDocument(output: Output) {
  const { story, withdrawn } = output;
  const { facts } = story.article;
  return {
    id: facts.id,
    version: facts.version,
    date: facts.date,
    section: story.section ?? facts.section,
    byline: story.byline ?? facts.byline,
    dateline: story.dateline ?? facts.dateline,
    credit: creditOf(output),
    status: withdrawn !== undefined ? ('canceled' as const) : facts.status,
    embargo: facts.embargo,
    machineNote: machineNote(output),
  };
}
