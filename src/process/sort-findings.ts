import type { Copy, Finding } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';

/** Every piece that has no usable English is said, with the reason. */
export function sayMisfits(misfits: ReadonlyMap<string, string>): readonly Finding[] {
  return [...misfits].map(([id, why]): Finding => {
    const what = id === 'brief' ? 'No usable brief' : 'No usable English';
    return {
      rule: 'structure',
      level: 'error',
      at: id === 'brief' ? null : id,
      message: `${what} was had, also when asked a second time. ${why}`,
    };
  });
}

/** A piece whose lack was said once is not said again by the checks. */
export function unsaid(misfits: ReadonlyMap<string, string>): (finding: Finding) => boolean {
  return ({ rule, at }) => rule !== 'structure' || at === null || !misfits.has(at);
}

/** A slip of the Norwegian that several readers tell of is told once a part. */
export function oneSlipAPart(): (finding: Finding) => boolean {
  const seen = new Set<string | null>();
  return ({ rule, at }) => {
    if (rule !== 'source-slip') return true;
    if (seen.has(at)) return false;
    seen.add(at);
    return true;
  };
}

/** What is shown (open errors and warnings) and what is kept beside it. */
export function splitRemarks(findings: readonly Finding[]): Pick<Copy, 'findings' | 'remarks'> {
  const isShown = ({ level, verdict = 'open' }: Finding) => level !== 'remark' && verdict === 'open';
  return {
    findings: findings.filter(isShown),
    remarks: findings.filter((finding) => !isShown(finding)),
  };
}

/** Those of the whole first, then part by part, then the brief's; at one place as they were told. */
export function inReadingOrder(findings: readonly Finding[], story: Story): readonly Finding[] {
  const order = new Map<string | null, number>(partsOf(story).map(({ id }, index) => [id, index + 1]));
  for (const { id, part } of story.quotes) order.set(id, order.get(part) ?? 0);
  const place = ({ at }: Finding) => (at === null ? 0 : (order.get(at) ?? order.size + 1));
  return findings.toSorted((one, other) => place(one) - place(other));
}
