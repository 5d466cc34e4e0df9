import { effect } from '@preact/signals';
import { render } from 'preact';
import { post } from './api.ts';
import { ask, Dialog } from './dialog.tsx';
import { editorName, keepEditorName } from './editor.ts';
import { Help, showHelp } from './help.tsx';
import { Inbox } from './inbox.tsx';
import { loadInbox } from './inbox-state.ts';
import { listenToKeys } from './keyboard.ts';
import { listen, meetDesk } from './live.ts';
import { followAddress } from './route.ts';
import {
  desk,
  isLive,
  name,
  openId,
  said,
  saveTrouble,
  say,
  sayTrouble,
  shut,
  story,
  unsaved,
} from './state.ts';
import { Story } from './story.tsx';
import { keepTyped, settled } from './story-state.ts';

function Page() {
  if (shut.value !== null)
    return (
      <main class="inbox">
        <h1>norwire desk</h1>
        <p role="alert">{shut.value}</p>
      </main>
    );
  return (
    <>
      <Bar />
      {openId.value === null ? <Inbox /> : <Story />}
      <Message />
      <Dialog />
      <Help />
    </>
  );
}

function Bar() {
  return (
    <nav class="bar" aria-label="Desk">
      <a href="#/" class="title">
        norwire <span>desk</span>
      </a>
      {desk.value?.engine === 'recorded' && <span class="chip">Recorded answers</span>}
      <span class="grow" role="status">
        {!isLive.value && <strong class="error">Not connected; trying again …</strong>}
      </span>
      <button type="button" class="plain hideable" onClick={letIn}>
        Let another browser in
      </button>
      <button type="button" class="plain" onClick={() => askName()}>
        {name.value === '' ? 'Your name' : name.value}
      </button>
      <button type="button" class="plain" onClick={showHelp}>
        Keys <kbd>?</kbd>
      </button>
    </nav>
  );
}

function Message() {
  const message = said.value;
  return (
    <div class="message" role="status">
      {message !== null && (
        <p class={message.isTrouble ? 'error' : ''}>
          {message.text}
          <button type="button" class="plain" aria-label="Close this message" onClick={forget}>
            ✕
          </button>
        </p>
      )}
    </div>
  );
}

function forget(): void {
  said.value = null;
}

async function askName(): Promise<void> {
  const typed = await ask({
    title: 'Who is at this desk?',
    text: 'Your name stands beside what you change and approve.',
    label: 'Name',
    value: editorName(),
    action: 'Go on',
  });
  if (typed === null) return;
  keepEditorName(typed);
  name.value = typed;
}

async function letIn(): Promise<void> {
  try {
    const { address } = await post<{ address: string }>('/invitations');
    say(`This address lets one browser in, once: ${address}`);
  } catch (cause) {
    sayTrouble(cause);
  }
}

/** How long a line that says what was done stays: time to read it and to press undo. */
const QUIET_MS = 8_000;

name.value = editorName();
render(<Page />, document.body);
followAddress();
listenToKeys();
await Promise.all([meetDesk(), loadInbox(false)]);
if (shut.value === null) {
  listen();
  if (editorName() === '') void askName();
}

let fading: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  clearTimeout(fading);
  if (said.value !== null && !said.value.isTrouble && !said.value.text.includes('token='))
    fading = setTimeout(forget, QUIET_MS);
});
effect(() => {
  const { errors = 0, parts = [] } = story.value ?? {};
  const headline = parts[0]?.text ?? parts[0]?.norwegian;
  const look = story.value === null ? (desk.value?.counts.look ?? 0) : errors;
  document.title = `${look > 0 ? `(${look}) ` : ''}${headline ?? 'norwire desk'}`;
});
addEventListener('pagehide', keepTyped);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  keepTyped();
  void settled();
});
addEventListener('beforeunload', (event) => {
  if (saveTrouble.value !== null && unsaved.value.size > 0) event.preventDefault();
});
