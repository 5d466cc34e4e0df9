/** A room whose sources are changed, and what is run against each change. */
export interface Room {
  /** Files, and folders with all that is in them. */
  readonly sources: readonly string[];
  /** Of these, files that none of its tests here can reach. */
  readonly untried?: RegExp;
  /** Its test files, by their path below test/. */
  readonly tests: RegExp;
  /** Tests that are left out, by file and title: what they cost for each mutant, none of them earns. */
  readonly without: RegExp;
  /** Files at a time: each start runs the tests once to see what they reach, but code that is not changed runs faster. */
  readonly together: number;
}

/** Tests of the time that a large text takes would take hours. */
const ofSize = /comes? to an end|takes no minutes|200 kB/;

/** Tests over whole samples take most of the time, and kill few that no other test kills. */
export const ofSamples = /^test\/check\/(?:samples-checked|planted-errors)\./;

export const rooms: Readonly<Record<string, Room>> = {
  ask: { sources: ['src/ask/loop/ask.ts'], tests: /^ask\/ask\./, without: ofSize, together: 6 },
  check: { sources: ['src/check'], tests: /^check\//, without: ofSize, together: 6 },
  language: { sources: ['src/language'], tests: /^language\//, without: ofSize, together: 6 },
  story: { sources: ['src/story'], tests: /^story\//, without: ofSize, together: 6 },
  write: {
    sources: ['src/write'],
    tests: /^(?:write|second-editor)\/|^process(?:\/|-story\.)/,
    without: ofSize,
    together: 10,
  },
  'second-editor': {
    sources: ['src/second-editor'],
    tests: /^second-editor\/|^process(?:\/|-story\.)/,
    without: ofSize,
    together: 40,
  },
  memory: {
    sources: ['src/memory'],
    tests: /^memory\/|^process\/memory\./,
    without: /PostgreSQL/,
    together: 40,
  },
  desk: {
    sources: ['src/desk/kept', 'src/desk/flow'],
    // A desk on a queue stands on PostgreSQL: on-queue.test.ts tries these.
    untried: /\/(?:queue-feed|take-from-queue|queue-stories)\.ts$/,
    // Not those that start processes of their own, need PostgreSQL or look at the server and the page alone.
    tests: /^desk\/(?!page\/|killed|mcp|on-|open-api|recipes|guards|hub|long-texts)/,
    without: /PostgreSQL/,
    together: 40,
  },
  machines: {
    sources: ['src/machines'],
    tests: /^machines\/(?!desk-command|shared-file)/,
    without: /Kathmandu/,
    together: 40,
  },
};
