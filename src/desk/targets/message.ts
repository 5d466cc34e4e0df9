import { translateDocument } from '../../formats/json.ts';
import { outgoingOf } from '../../formats/outgoing.ts';
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
  return {
    type: `story.${event}`,
    id,
    story: { id: story, source, wire: kept?.article.facts.id ?? null, version: approval },
    status: withdrawn === null ? (output === null ? 'usable' : outgoingOf(output).status) : 'canceled',
    by: withdrawn?.by ?? kept?.copy.approval?.by ?? null,
    at: new Date(at).toISOString(),
    reason: withdrawn?.reason ?? null,
    notes: kept?.copy.approval?.notes ?? [],
    embargo: kept?.article.facts.embargo ?? null,
    document: output === null ? null : translateDocument(output),
  };
}
