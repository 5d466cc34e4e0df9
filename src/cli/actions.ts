import type { BatchFlags } from './batch.ts';
import type { CheckFlags } from './check.ts';
import type { DeskCommandFlags } from './desk-command.ts';
import type { DigestFlags } from './digest.ts';
import type { DoctorFlags } from './doctor.ts';
import type { McpFlags } from './mcp.ts';
import type { QueueAddFlags, QueueStatusFlags } from './queue.ts';
import type { StoreFlags } from './shared-store.ts';
import type { SplitFlags } from './split.ts';
import type { TermsFlags } from './terms.ts';
import type { StoryFlags } from './translate.ts';
import type { WatchFlags } from './watch.ts';
import type { WorkFlags } from './work.ts';

/** What each command does; handed in, so that the table can be tested with spies. */
export interface Actions {
  readonly translate: (file: string | undefined, flags: StoryFlags) => Promise<void>;
  readonly brief: (file: string | undefined, flags: StoryFlags) => Promise<void>;
  readonly batch: (inputs: readonly string[], flags: BatchFlags) => Promise<void>;
  readonly watch: (inputs: readonly string[], flags: WatchFlags) => Promise<void>;
  readonly desk: (inputs: readonly string[], flags: DeskCommandFlags) => Promise<void>;
  readonly mcp: (flags: McpFlags) => Promise<void>;
  readonly digest: (from: readonly string[], flags: DigestFlags) => Promise<void>;
  readonly split: (files: readonly string[], flags: SplitFlags) => Promise<void>;
  readonly check: (files: readonly string[], flags: CheckFlags) => Promise<void>;
  readonly demo: (sample: string | undefined, flags: StoryFlags) => Promise<void>;
  readonly terms: (file: string | undefined, flags: TermsFlags) => Promise<void>;
  readonly storeStats: (flags: StoreFlags & { readonly json?: boolean }) => Promise<void>;
  readonly storePrune: (flags: StoreFlags & { readonly days?: number }) => Promise<void>;
  readonly storeExport: (flags: StoreFlags) => Promise<void>;
  readonly storeMigrate: (flags: StoreFlags) => Promise<void>;
  readonly queueAdd: (inputs: readonly string[], flags: QueueAddFlags) => Promise<void>;
  readonly queueStatus: (flags: QueueStatusFlags) => Promise<void>;
  readonly queueRetry: (which: readonly string[], flags: StoreFlags) => Promise<void>;
  readonly queueDrain: (flags: StoreFlags) => Promise<void>;
  readonly work: (flags: WorkFlags) => Promise<void>;
  readonly modelList: () => Promise<void>;
  readonly modelPull: (uri: string | undefined, flags: { readonly yes?: boolean }) => Promise<void>;
  readonly completion: (shell: string) => Promise<void>;
  readonly schema: (name: string | undefined) => Promise<void>;
  readonly doctor: (flags: DoctorFlags) => Promise<void>;
}
