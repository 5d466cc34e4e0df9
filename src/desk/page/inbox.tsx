import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InboxStory } from '../documents.ts';
import { loadInbox, loadMore } from './inbox-state.ts';
import { focusChosen } from './keyboard.ts';
import { addressOf } from './route.ts';
import { count, languageNames, sayAge, sayNumber, sayTime, stateNames } from './say.ts';
import { chosen, desk, type Filter, filter, inbox, nextPage, noFilter, now, sections } from './state.ts';
import { Terms } from './terms.tsx';

export function Inbox() {
  const stories = inbox.value;
  useLayoutEffect(focusIfBack, []);
  return (
    <main class="inbox" aria-label="Inbox">
      <h1 class="hidden">Inbox</h1>
      <Search />
      <p class="counts" role="status">
        <Counts />
      </p>
      {stories?.length === 0 && <Empty />}
      <ol class="stories">
        {stories?.map((story) => (
          <Row key={story.id} story={story} isChosen={story.id === chosen.value} time={now.value} />
        ))}
      </ol>
      {nextPage.value !== null && <More />}
      {desk.value?.targets.includes('memory') && <Terms />}
    </main>
  );
}

/** Coming back from a story, the keyboard is where it was. */
function focusIfBack(): void {
  if (chosen.value !== null && document.activeElement === document.body) focusChosen();
}

function Counts() {
  const counts = desk.value?.counts;
  if (counts === undefined) return null;
  const { look, open, done, passedOver } = counts;
  return (
    <>
      <strong>
        {look === 0 ? 'Nothing must be looked at' : `${count(look, 'story', 'stories')} must be looked at`}
      </strong>
      {` · ${sayNumber(open)} open · ${sayNumber(done)} done`}
      {passedOver > 0 && ` · ${sayNumber(passedOver)} not for us`}
    </>
  );
}

function Empty() {
  const isSearch = filter.value !== noFilter;
  return (
    <p class="empty">
      {isSearch
        ? 'No story has all of that. Take a word or a choice away.'
        : 'No stories yet. They appear here as they come in.'}
    </p>
  );
}

let typing: ReturnType<typeof setTimeout> | undefined;

function change(some: Partial<Filter>, wait = 0): void {
  filter.value = { ...filter.value, ...some };
  clearTimeout(typing);
  typing = setTimeout(() => void loadInbox(false), wait);
}

function Search() {
  const { q, section, language, state, all } = filter.value;
  const states = Object.entries(stateNames).filter(([name]) => name !== 'passed-over');
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          focusChosen();
        }}
      >
        <label class="grow">
          <span class="hidden">Search both languages</span>
          <input
            id="search"
            type="search"
            value={q}
            placeholder="Search both languages  /"
            autocomplete="off"
            onInput={(event) => change({ q: event.currentTarget.value }, 120)}
          />
        </label>
        <Choice
          label="Section"
          value={section}
          from={sections.value.map((name) => [name, name])}
          change={(value) => change({ section: value })}
        />
        <Choice
          label="Language"
          value={language}
          from={Object.entries(languageNames)}
          change={(value) => change({ language: value })}
        />
        <Choice label="Status" value={state} from={states} change={(value) => change({ state: value })} />
        <label class="check">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => change({ all: event.currentTarget.checked })}
          />
          Not for us too
        </label>
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly from: readonly (readonly [value: string, name: string])[];
  readonly change: (value: string) => void;
}

function Choice({ label, value, from, change: changed }: ChoiceProps) {
  if (from.length === 0) return null;
  return (
    <select aria-label={label} value={value} onChange={(event) => changed(event.currentTarget.value)}>
      <option value="">{label}: all</option>
      {from.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface RowProps {
  readonly story: InboxStory;
  readonly isChosen: boolean;
  readonly time: number;
}

function Row({ story, isChosen, time }: RowProps) {
  const { id, headline, section, language, state, arrived, embargo, embargoed, rank, reason, status } = story;
  const isNorwegian = language === 'nb' || language === 'nn';
  return (
    <li class={`row rank-${rank}`}>
      <a href={addressOf(id)} {...(isChosen && { 'aria-current': true })} onFocus={() => select(id)}>
        <span class="headline">
          {headline.english !== null && <span lang="en">{headline.english}</span>}
          <span class={headline.english === null ? '' : 'quiet'} lang={isNorwegian ? language : 'no'}>
            {headline.norwegian}
          </span>
          {state === 'failed' && reason !== null && <span class="because">{reason}</span>}
        </span>
        <span class="open">
          <Open story={story} />
        </span>
        <span class={`state ${state}`}>{stateNames[state]}</span>
        <span class="about">
          {section} <abbr title={languageNames[language ?? ''] ?? 'Language unknown'}>{language}</abbr>
          {story.undelivered && <span class="chip error">Not delivered</span>}
          {status === 'canceled' && <span class="chip">Cancelled by the agency</span>}
          {status === 'withheld' && <span class="chip">Held by the agency</span>}
          {embargoed && <span class="chip">Embargo until {sayTime(embargo ?? '', time)}</span>}
        </span>
        <time dateTime={arrived}>
          {sayTime(arrived, time)} <span class="quiet">{sayAge(arrived, time)}</span>
        </time>
      </a>
    </li>
  );
}

function Open({ story: { errors, warnings } }: { readonly story: InboxStory }) {
  return (
    <>
      {errors > 0 && <span class="error">{count(errors, 'error')}</span>}
      {warnings > 0 && <span class="warning">{count(warnings, 'warning')}</span>}
    </>
  );
}

function select(id: string): void {
  chosen.value = id;
}

/** Fetches on when the end of the list comes near. */
function More() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && void loadMore(), {
      rootMargin: '600px',
    });
    if (button.current !== null) watcher.observe(button.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <p class="buttons">
      <button type="button" ref={button} onClick={() => loadMore()}>
        More stories
      </button>
    </p>
  );
}
