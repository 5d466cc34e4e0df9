import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { StoryDocument } from '../documents.ts';
import { Brief } from './brief.tsx';
import { beginStory } from './commands.ts';
import { Findings } from './finding.tsx';
import { Head } from './head.tsx';
import { History } from './history.tsx';
import { Remembering } from './memory.tsx';
import { paintStory } from './paint.ts';
import { Part } from './part.tsx';
import { addressOf } from './route.ts';
import { onlyChanged, openId, story, storyTrouble } from './state.ts';

/** The open story, or why it is not there. */
export function Story() {
  const open = story.value;
  if (open !== null) return <Open story={open} />;
  return (
    <main class="story" aria-busy={storyTrouble.value === null}>
      <p class="empty" role="status">
        {storyTrouble.value ?? 'Opening …'}
      </p>
      {storyTrouble.value !== null && (
        <p class="buttons">
          <a class="button" href={addressOf(null)} id="inbox">
            To the inbox <kbd>i</kbd>
          </a>
        </p>
      )}
    </main>
  );
}

function Open({ story: open }: { readonly story: StoryDocument }) {
  useLayoutEffect(() => void beginStory(), [openId.value]);
  // After each rendering: the marks lie over texts that may be others now.
  useLayoutEffect(() => effect(paintStory));
  const isShown = ({ change }: StoryDocument['parts'][number]): boolean =>
    !onlyChanged.value || change === null || change.kind !== 'same';
  const whole = open.findings.filter(({ place }) => place === null);
  const shown = open.parts.filter(isShown);
  return (
    <main class="story" data-state={open.state}>
      <Head story={open} />
      <Remembering story={open} />
      <div class="sheet">
        <div class="parts">
          <Findings findings={whole} text={null} />
          <div class="sides-head" aria-hidden="true">
            <span>{open.language === 'nn' ? 'Nynorsk' : 'Norwegian'}</span>
            <span>English</span>
          </div>
          {shown.map((part) => (
            <Part key={part.place} story={open} part={part} />
          ))}
          {shown.length < open.parts.length && (
            <p class="quiet hidden-parts">
              {open.parts.length - shown.length} parts that the update left alone are out of sight.{' '}
              <button type="button" class="plain" onClick={() => showAll()}>
                Show all <kbd>c</kbd>
              </button>
            </p>
          )}
          <Gone story={open} />
        </div>
        <Brief story={open} />
      </div>
      <History story={open} />
    </main>
  );
}

function showAll(): void {
  onlyChanged.value = false;
}

/** Parts of the version before that the Norwegian no longer has. */
function Gone({ story: { gone } }: { readonly story: StoryDocument }) {
  if (gone.length === 0) return null;
  return (
    <section class="gone">
      <h2>No longer in the Norwegian</h2>
      {gone.map(({ norwegian, english }) => (
        <div class="pair" key={norwegian}>
          <p lang="no">
            <del>{norwegian}</del>
          </p>
          <p lang="en">{english !== null && <del>{english}</del>}</p>
        </div>
      ))}
    </section>
  );
}
