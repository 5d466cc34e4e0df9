import type { Evidence } from '../evidence.ts';

/** The reporter, and nobody. */
export const outsideEvidence: readonly Evidence[] = [
  {
    name: 'reporter',
    because: 'the reporter asks',
    weigh: (_, candidate) => (candidate.kind === 'reporter' ? 1 : 0),
  },
  {
    name: 'reporter asks',
    because: 'the reporter asks',
    weigh: (view, candidate) => (candidate.kind === 'reporter' && view.isQuestion ? 1 : 0),
  },
  {
    name: 'reporter is answered',
    because: 'the reporter asks and is answered',
    weigh: (view, candidate) => (candidate.kind === 'reporter' && view.isQuestion && view.nextIsTurn ? 1 : 0),
  },
  {
    name: 'reporter asks in turn',
    because: 'the reporter asks between answers',
    weigh: (view, candidate) =>
      candidate.kind === 'reporter' && view.isQuestion && view.adjacent && view.last?.kind !== 'reporter'
        ? 1
        : 0,
  },
  {
    name: 'reporter says I',
    because: 'the reporter asks',
    weigh: (view, candidate) => (candidate.kind === 'reporter' && view.isOwn ? -1 : 0),
  },
  {
    name: 'nobody',
    because: 'the story does not tell',
    weigh: (_, candidate) => (candidate.kind === 'nobody' ? 1 : 0),
  },
];
