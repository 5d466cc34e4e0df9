import type { StoryEvent } from '../../process/index.ts';
import { isLively, plainLine, type World } from '../world.ts';

/** A status line on a terminal's stderr, wiped when done; silent elsewhere. */
export function printProgress(
  name: string,
  { stderr, env }: World,
  quiet: boolean,
): { on: (event: StoryEvent) => void; end: () => void } {
  if (quiet || !isLively(stderr, env)) return { on: () => {}, end: () => {} };
  const show = (text: string) => stderr.write(`\r\u001B[K${plainLine(text).slice(0, stderr.columns - 1)}`);
  return {
    on: (event) => {
      if (event.type !== 'asked') return;
      const parts = event.parts.filter((id) => /^(?:headline|p\d)/u.test(id)).length;
      const what = {
        write: `writing ${parts} part${parts === 1 ? '' : 's'}`,
        'second-editor': 'the second editor reads',
        brief: 'writing the brief',
      }[event.task];
      show(`${name}: ${what}${event.again ? ' (asked a second time)' : ''} …`);
    },
    end: () => stderr.write('\r\u001B[K'),
  };
}
