import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StoryDocument } from '../documents.ts';
import { get } from './api.ts';
import { sayTime } from './say.ts';
import { now, sayTrouble } from './state.ts';
import { Difference } from './words.tsx';

interface StoryHistory {
  readonly id: string;
  readonly history: readonly { at: string; by: string | null; what: string; said: string }[];
  readonly edits: readonly {
    at: string;
    by: string;
    place: string;
    kind: string;
    before: string;
    after: string;
  }[];
  readonly outputs: readonly { format: string; path: string }[];
}

const kept = signal<StoryHistory | null>(null);
const isOpen = signal(false);

const kinds: Readonly<Record<string, string>> = {
  typed: 'wrote',
  fixed: 'fixed',
  taken: 'took a suggestion in',
  undone: 'undid',
  aside: 'wrote, but another was faster; kept here:',
};

async function load(id: string): Promise<void> {
  try {
    const [events, files] = await Promise.all([
      get<Pick<StoryHistory, 'history' | 'edits'>>(`/stories/${id}/history`),
      get<Pick<StoryHistory, 'outputs'>>(`/stories/${id}/outputs`),
    ]);
    kept.value = { id, ...events, ...files };
  } catch (cause) {
    sayTrouble(cause);
  }
}

/** Everything that was done with the story, every text that ever stood in it, and its files. */
export function History({ story }: { readonly story: StoryDocument }) {
  const { id, hash, state, signature, machineNote } = story;
  useEffect(() => {
    if (isOpen.value) void load(id);
  }, [id, hash, state, isOpen.value]);
  const shown = kept.value?.id === id ? kept.value : null;
  return (
    <details
      class="history"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>History and files</summary>
      {shown !== null && (
        <>
          <p>
            {shown.outputs.map(({ format, path }) => (
              <a class="button" key={format} href={`/api/stories/${id}/outputs/${format}`} download={path}>
                {path}
              </a>
            ))}
          </p>
          <ul>
            {shown.history.map(({ at, by, said }) => (
              <li key={`${at} ${said}`}>
                <time dateTime={at}>{sayTime(at, now.value)}</time> {by !== null && <strong>{by}:</strong>}{' '}
                {said}
              </li>
            ))}
          </ul>
          <h2>Texts</h2>
          <ul>
            {shown.edits.map(({ at, by, place, kind, before, after }) => (
              <li key={`${at} ${place} ${after}`}>
                <time dateTime={at}>{sayTime(at, now.value)}</time>{' '}
                <strong>
                  {by} {kinds[kind] ?? kind} {place}
                </strong>{' '}
                <Difference before={before} after={after} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{machineNote}</p>
      <p class="quiet">{signature}</p>
    </details>
  );
}
