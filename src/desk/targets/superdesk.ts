import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files/index.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { ninjsDocument } from '../../formats/write/index.ts';
import { readStory } from '../../story/index.ts';
import type { Delivery, DeliveryTarget } from '../flow/deliver.ts';

/** Writes each story into a folder that a Superdesk file feed (parser ninjs) reads; a withdrawal as a cancelling item. */
export function superdeskTarget(folder: string): DeliveryTarget {
  return {
    name: 'superdesk',
    hand: async (delivery) => {
      const item = superdeskItem(delivery);
      if (item === null) return null;
      // A feed reads every file it sees: what is being written stands in a folder of its own.
      const writing = join(folder, '.writing');
      await mkdir(writing, { recursive: true });
      const kind = delivery.withdrawn === null ? '' : '-withdrawn';
      const path = join(folder, `${delivery.story}-${delivery.approval}${kind}.json`);
      await writeWhole(path, `${jsonText(item, 2)}\n`, writing);
      return null;
    },
  };
}

/**
 * A story in Superdesk's own dialect of ninjs: names of version 1, times in UTC without fractions, one guid through all
 * versions, so that a later one updates the item. Null where there never was any English to call back.
 */
export function superdeskItem({ kept, withdrawn, story, approval, at }: Delivery) {
  if (kept === null) return null;
  const { facts } = kept.article;
  const output = { story: readStory(kept.article), copy: kept.copy };
  const ninjs = ninjsDocument({ ...output, ...(withdrawn && { withdrawn: withdrawn.reason }) });
  return {
    guid: `urn:norwire:desk:${story}`,
    type: 'text',
    version: String(approval),
    versioncreated: timeOf(new Date(at)),
    ...(facts.date !== null &&
      !Number.isNaN(Date.parse(facts.date)) && { firstcreated: timeOf(new Date(facts.date)) }),
    ...(facts.embargo !== null && { embargoed: timeOf(new Date(facts.embargo)) }),
    language: 'en',
    pubstatus: ninjs.pubStatus,
    headline: ninjs.headlines?.[0]?.value,
    body_html: ninjs.bodies?.[0]?.value,
    description_text: ninjs.descriptions?.find(({ role }) => role === 'lede')?.value,
    byline: ninjs.by,
    located: ninjs.located,
    slugline: ninjs.slugline,
    urgency: ninjs.urgency,
    keywords: facts.keywords,
    copyrightholder: ninjs.copyrightHolder,
    copyrightnotice: ninjs.copyrightNotice,
    ednote: ninjs.edNote,
    extra: {
      norwire_story: story,
      norwire_original: facts.id,
      norwire_approved_by: kept.copy.approval?.by ?? null,
    },
  };
}

/** `2026-11-30T09:05:00+0000`: the parser takes no fractions and no other zone. */
function timeOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/u, '+0000');
}
