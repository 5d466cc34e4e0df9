import { diffWords } from '../../english/index.ts';
import { proposeTerms } from '../../memory/index.ts';
import { DeskError } from '../desk-error.ts';
import { type DeskFlow, look } from '../flow/desk-flow.ts';
import { matchesFor, takeMatch } from '../flow/memory.ts';
import { openStory, type Standing } from '../flow/standing.ts';
import * as documents from './memory-schemas.ts';
import { iso } from './part-documents.ts';
import { type Route, route } from './route.ts';
import * as schemas from './schemas.ts';
import { tellChange } from './story-document.ts';
import * as stories from './story-schemas.ts';

/** What the desk approved before: beside the parts of a story, and as terms. */
export function memoryRoutes(flow: () => DeskFlow, ownTerms: readonly string[]): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/api/stories/:id/memory',
        summary: 'Approved English of Norwegian like the parts of a story, three a part at most',
        params: schemas.ofStory,
        out: documents.matches,
        errors: ['not-found', 'wrong-state'],
      },
      async ({ params }) => {
        const standing = await look(flow(), (here) => openStory(here, params.id));
        const norwegian = new Map(
          (await matchesFor(flow(), standing)).map((match) => [match, partText(standing, match.place)]),
        );
        return {
          matches: [...norwegian].map(([{ place, pair, score, use, differs }, text]) => ({
            ...{ place, score, use, differs: [...differs], number: pair.number, english: pair.english },
            ...{ by: pair.by, at: pair.at === null ? null : iso(pair.at), story: pair.story },
            norwegian: [...diffWords(pair.norwegian, text)],
          })),
        };
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/texts/:place/memory/:number/take',
        summary:
          'Takes approved English over into a part; what differs in a figure, name or the like is none to take',
        params: documents.ofMatch,
        out: stories.change,
        versioned: true,
        errors: ['not-found', 'wrong-state', 'unusable', 'locked', 'disk'],
      },
      async ({ params: { id, place, number }, version, editor }) =>
        tellChange(flow(), await takeMatch(flow(), id, { place, number, version }, editor), place),
    ),
    route(
      {
        method: 'get',
        path: '/api/terms',
        summary: 'Terms that editors’ changes speak for, and those that were accepted',
        out: documents.terms,
      },
      async () => termsDocument(flow(), ownTerms),
    ),
    route(
      {
        method: 'post',
        path: '/api/terms',
        summary:
          'Accepts a proposed term, or has it not proposed again; it holds from the next start of the desk',
        body: documents.termDecision,
        out: documents.terms,
        errors: ['not-found', 'wrong-state'],
      },
      async ({ body: { norwegian, accepted }, editor }) => {
        const memory = await memoryOf(flow());
        const found = (await proposeTerms(memory, ownTerms)).find((one) => one.norwegian === norwegian);
        if (found === undefined)
          throw new DeskError('not-found', `“${norwegian}” is not proposed, or no longer.`);
        const { english } = found;
        await memory.addTerms([
          { norwegian, english, note: null, by: editor.by, at: flow().clock(), accepted },
        ]);
        return termsDocument(flow(), ownTerms);
      },
    ),
  ];
}

async function memoryOf({ memory }: DeskFlow) {
  if (memory !== null) return memory();
  throw new DeskError('wrong-state', 'This desk was opened without a memory (--no-memory).');
}

async function termsDocument(flow: DeskFlow, ownTerms: readonly string[]) {
  if (flow.memory === null) return { proposed: [], accepted: [] };
  const memory = await flow.memory();
  const accepted = (await memory.terms()).filter((term) => term.accepted);
  return {
    proposed: (await proposeTerms(memory, ownTerms)).map((one) => ({ ...one })),
    accepted: accepted.map(({ norwegian, english, by, at }) => ({ norwegian, english, by, at: iso(at) })),
  };
}

function partText({ opened }: Standing, place: string): string {
  const { headline, paragraphs } = opened.plain;
  return (place === 'headline' ? headline : paragraphs.find(({ id }) => id === place))?.text ?? '';
}
