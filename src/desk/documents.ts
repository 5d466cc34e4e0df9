import type { z } from 'zod';
import type * as memory from './server/memory-schemas.ts';
import type * as documents from './server/story-schemas.ts';

/** What the API gives, as types for the page. */
export type DeskDocument = z.output<typeof documents.about>;
export type InboxDocument = z.output<typeof documents.inbox>;
export type InboxStory = z.output<typeof documents.inboxStory>;
export type StoryDocument = z.output<typeof documents.story>;
export type PartDocument = z.output<typeof documents.part>;
export type BriefPieceDocument = z.output<typeof documents.briefPiece>;
export type FindingDocument = z.output<typeof documents.finding>;
export type ChangeDocument = z.output<typeof documents.change>;

export type MatchesDocument = z.output<typeof memory.matches>;
export type MatchDocument = MatchesDocument['matches'][number];
export type TermsDocument = z.output<typeof memory.terms>;

/** What a refusal says; 412 `changed` has the fields besides. */
export interface RefusalDocument {
  readonly code: string;
  readonly message: string;
  readonly place?: string;
  readonly edition?: number;
  readonly current?: { readonly text: string; readonly version: number; readonly by: string };
  readonly yours?: string;
  readonly merged?: string | null;
  readonly hash?: string;
  readonly open?: readonly {
    readonly key: string;
    readonly at: string | null;
    readonly rule: string;
    readonly message: string;
  }[];
}
