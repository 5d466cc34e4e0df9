import { outgoingOf, translateDocument } from '../../formats/index.ts';
import { readStory } from '../../story/index.ts';
import type { Delivery } from '../flow/deliver.ts';

/**
 * What programs are told of a story that was approved or withdrawn. The same story and version may come twice; `id`
 * says which delivery it is.
 */
export function messageOf({ id, event, story, approval, kept, withdrawn, source, at }: Delivery) {
  const output = kept && {
    story: readStory(kept.article),
    copy: kept.copy,
    ...(withdrawn && { withdrawn: withdrawn.reason }),
  };
  const embargo = kept?.article.facts.embargo ?? null;
  const status = output === null ? 'canceled' : outgoingOf(output).status;
  return {
    type: `story.${event}`,
    id,
    story: { id: story, source, wire: kept?.article.facts.id ?? null, version: approval },
    // As NITF has it: who looks at this alone must not publish before the time.
    status: embargo !== null && status === 'usable' ? 'embargoed' : status,
    by: withdrawn?.by ?? kept?.copy.approval?.by ?? null,
    at: new Date(at).toISOString(),
    reason: withdrawn?.reason ?? null,
    notes: kept?.copy.approval?.notes ?? [],
    embargo,
    document: output === null ? null : translateDocument(output),
  };
}
