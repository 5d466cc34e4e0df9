import { countDeliveries } from '../kept/deliveries.ts';
import type { Rows } from '../port/index.ts';

/** Counts for those who watch over a desk; no text of any story. */
export function openMetrics() {
  const requests = new Map<string, number>();
  let milliseconds = 0;
  return {
    request: (route: string, method: string, status: number, took: number): void => {
      const key = `method="${method}",route="${route}",status="${status}"`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      milliseconds += took;
    },
    /** In Prometheus' text format. */
    write: async (rows: Rows, listeners: number): Promise<string> => {
      const states = await rows.all<{ state: string; count: number }>(
        'SELECT state, count(*) AS count FROM stories GROUP BY state',
      );
      const lines = [
        ...family('norwire_desk_requests_total', 'counter', 'Requests answered.', requests),
        ...family('norwire_desk_request_seconds_total', 'counter', 'Time spent on them.', [
          ['', milliseconds / 1000],
        ]),
        ...family('norwire_desk_listeners', 'gauge', 'Pages that are told of changes.', [['', listeners]]),
        ...family(
          'norwire_desk_stories',
          'gauge',
          'Stories by state.',
          states.map(({ state, count }) => [`state="${state}"`, count]),
        ),
        ...family(
          'norwire_desk_deliveries',
          'gauge',
          'Deliveries by state.',
          (await countDeliveries(rows)).map(({ state, count }) => [`state="${state}"`, count]),
        ),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

export type Metrics = ReturnType<typeof openMetrics>;

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: Iterable<readonly [labels: string, value: number]>,
): readonly string[] {
  const lines = Array.from(
    values,
    ([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`,
  );
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}
