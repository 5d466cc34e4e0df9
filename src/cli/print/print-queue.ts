import type { QueueStatus } from '../../machines/index.ts';

/** The queue for a person: what waits, who works, what was spent, what was set aside and why. */
export function printStatus(status: QueueStatus): string {
  const { stories, urgency, senders, workers, budgets, findings, dead, oldest } = status;
  const { waiting, inWork, finished, failed, skipped, drained } = stories;
  const urgent = Object.entries(urgency).filter(([, count]) => count > 0);
  const lines = [
    `${status.store}`,
    `${waiting} waiting, ${inWork} in work, ${finished} finished, ${failed} dead letters${skipped > 0 ? `, ${skipped} skipped` : ''}${drained > 0 ? `, ${drained} taken out` : ''}`,
    ...(oldest === null ? [] : [`the oldest has waited ${sayTime(oldest)}`]),
    ...(urgent.length > 1 ? [urgent.map(([name, count]) => `${count} ${name}`).join(', ')] : []),
    ...(senders.length > 1
      ? [`from ${senders.map(({ sender, waiting: n }) => `${sender} ${n}`).join(', ')}`]
      : []),
    `findings: ${findings.errors} errors, ${findings.warnings} warnings`,
    ...budgets.map(
      ({ budget, spent, setAside, lost, tokens }) =>
        `budget ${budget}: $${spent.toFixed(4)}${lost > 0 ? ` ($${lost.toFixed(4)} of it set aside by workers that died)` : ''} and ${tokens} tokens spent, $${setAside.toFixed(4)} set aside`,
    ),
    ...workers
      .filter((one) => one.inWork > 0)
      .map((one) => `worker ${one.host}, process ${one.process}: ${one.inWork} in work`),
    ...dead.map(({ id, name, reason }) => `dead ${id} ${name}: ${reason}`),
  ];
  return `${lines.map((line) => line.replaceAll('\n', ' ')).join('\n')}\n`;
}

function sayTime(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}

/** The same as Prometheus reads it. */
export function statusAsMetrics({
  stories,
  urgency,
  workers,
  budgets,
  findings,
  oldest,
}: QueueStatus): string {
  const gauge = (name: string, help: string, rows: readonly (readonly [string, number])[]): string =>
    [
      `# HELP norwire_${name} ${help}`,
      `# TYPE norwire_${name} gauge`,
      ...rows.map(([labels, value]) => `norwire_${name}${labels} ${value}`),
    ].join('\n');
  const label = (name: string, value: string) =>
    `{${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"}`;
  const of = (name: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([key, value]) => [label(name, key), value] as const);
  const money = (read: (one: QueueStatus['budgets'][number]) => number) =>
    budgets.map((one) => [label('budget', one.budget), read(one)] as const);
  return `${[
    gauge('stories', 'Stories by state.', of('state', stories)),
    gauge('stories_to_do', 'Stories that wait or are in work, by urgency.', of('urgency', urgency)),
    gauge('oldest_seconds', 'How long the story has waited that has waited longest.', [['', oldest ?? 0]]),
    gauge('workers', 'Workers that live.', [['', workers.length]]),
    gauge(
      'spent_dollars',
      'Spent, by budget.',
      money((one) => one.spent),
    ),
    gauge(
      'set_aside_dollars',
      'Set aside for what is under way, by budget.',
      money((one) => one.setAside),
    ),
    gauge(
      'lost_dollars',
      'Of what is spent: set aside by workers that died.',
      money((one) => one.lost),
    ),
    gauge(
      'spent_tokens',
      'Tokens, by budget.',
      money((one) => one.tokens),
    ),
    gauge('findings', 'Findings in finished stories.', of('level', findings)),
  ].join('\n')}\n`;
}
