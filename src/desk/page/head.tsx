import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sentence } from '../../english/index.ts';
import type { StoryDocument } from '../documents.ts';
import { get } from './api.ts';
import { approveStory, moveToStop, showChanged, withdrawStory } from './commands.ts';
import { deliverAgain } from './decisions.ts';
import { windowId } from './editor.ts';
import { addressOf } from './route.ts';
import { languageNames, sayOpen, sayTime, stateNames } from './say.ts';
import { isApproved, isWithdrawn, now, onlyChanged, saveTrouble } from './state.ts';

interface HeadProps {
  readonly story: StoryDocument;
}

/** What the story is and where it stands: always in view. */
export function Head({ story }: HeadProps) {
  const { errors, warnings, state, section, language, source, arrived, embargo, embargoed } = story;
  const others = story.present.filter(({ who }) => who !== windowId);
  const names = [...new Set(others.map(({ by }) => by))];
  return (
    <>
      <h1 class="hidden" lang="en">
        {story.parts[0]?.text ?? story.parts[0]?.norwegian}
      </h1>
      <header class="head">
        <a class="button" href={addressOf(null)} id="inbox">
          Inbox <kbd>i</kbd>
        </a>
        <p class="counts" role="status">
          <span class={`state ${state}`}>{stateNames[state]}</span>{' '}
          <strong class={errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'clear'}>
            {sayOpen(errors, warnings)}
          </strong>
        </p>
        <p class="quiet grow">
          {[section, languageNames[language ?? ''], source, sayTime(arrived, now.value)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {names.length > 0 && (
          <p class="chip here">
            {names.join(', ')} {names.length === 1 ? 'is' : 'are'} here too
          </p>
        )}
        <div class="buttons">
          {story.edition > 1 && (
            <button type="button" aria-pressed={onlyChanged.value} onClick={showChanged}>
              Only what changed <kbd>c</kbd>
            </button>
          )}
          {errors + warnings > 0 && (
            <button type="button" onClick={() => moveToStop(1)}>
              Next <kbd>j</kbd>
            </button>
          )}
          {!isWithdrawn.value && (
            <button type="button" onClick={withdrawStory}>
              Withdraw <kbd>w</kbd>
            </button>
          )}
          {!isWithdrawn.value && !isApproved.value && (
            <button type="button" class="main" id="approve" onClick={approveStory}>
              Approve and send <kbd>Ctrl+Enter</kbd>
            </button>
          )}
        </div>
      </header>
      {saveTrouble.value !== null && (
        <p class="banner error" role="alert">
          Not saved yet: {saveTrouble.value}
        </p>
      )}
      {embargoed && <p class="banner warning">Under embargo until {sayTime(embargo ?? '', now.value)}.</p>}
      {state === 'stale' && (
        <p class="banner warning">
          A new version of the Norwegian came after this was approved. What changed is open; approve it again
          to send it.
        </p>
      )}
      {story.status === 'canceled' && state !== 'withdrawn' && (
        <p class="banner error">The agency has cancelled this story.</p>
      )}
      {state === 'withdrawn' && <Withdrawn story={story} />}
      <Sent story={story} />
      <About story={story} />
    </>
  );
}

/** The files that went out, by the story they belong to. */
const pulled = signal<{ readonly id: string; readonly paths: readonly string[] } | null>(null);

function Withdrawn({ story: { id, reason } }: HeadProps) {
  useEffect(() => {
    get<{ outputs: { path: string }[] }>(`/stories/${id}/outputs`)
      .then(({ outputs }) => {
        pulled.value = { id, paths: outputs.map(({ path }) => path) };
      })
      .catch(() => undefined);
  }, [id]);
  const paths = pulled.value?.id === id ? pulled.value.paths : [];
  return (
    <section class="banner withdrawn" role="alert">
      <strong>Withdrawn.</strong> {sentence(reason ?? '')}
      {paths.length > 0 && <p>In the folder now: {paths.join(', ')}.</p>}
    </section>
  );
}

/** What became of the approval: who gave it, where the story went, and what did not arrive. */
function Sent({ story: { approval, deliveries, hash } }: HeadProps) {
  if (approval === null || isWithdrawn.value) return null;
  const holds = isApproved.value && approval.hash === hash;
  const failed = deliveries.filter(({ state }) => state === 'failed');
  const due = deliveries.filter(({ state }) => state === 'due');
  const done = [...new Set(deliveries.filter(({ state }) => state === 'done').map(({ target }) => target))];
  return (
    <div class={`banner ${failed.length > 0 ? 'error' : holds ? 'clear' : 'warning'}`} role="status">
      {holds ? 'Approved' : 'Changed since it was approved'} by {approval.by},{' '}
      {sayTime(approval.at, now.value)}.{holds && done.length > 0 && ` Sent to ${done.join(', ')}.`}
      {holds && due.length > 0 && ` On its way to ${due.map(({ target }) => target).join(', ')}.`}
      {failed.map(({ id, target, trouble }) => (
        <p key={id}>
          {target} did not get it: {trouble}
        </p>
      ))}
      {failed.length > 0 && (
        <button type="button" onClick={deliverAgain}>
          Send it again
        </button>
      )}
      {holds && approval.notes.map((note) => <p key={note}>{note}</p>)}
    </div>
  );
}

function About({ story: { byline, dateline, credit, editorNotes } }: HeadProps) {
  const about = [byline, dateline, credit].filter((one) => one !== null);
  return (
    <div class="about">
      {about.length > 0 && <p class="quiet">{about.join(' · ')}</p>}
      {editorNotes.map((note) => (
        <p class="note" key={note} lang="no">
          {note}
        </p>
      ))}
    </div>
  );
}
