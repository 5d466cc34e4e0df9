import { signal } from '@preact/signals';
import { render } from 'preact';

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly headline: { readonly norwegian: string; readonly english: string | null };
}

const stories = signal<readonly Listed[]>([]);

function Inbox() {
  return (
    <main>
      <h1>norwire desk</h1>
      <ul>
        {stories.value.map(({ id, state, headline }) => (
          <li key={id}>
            {headline.english ?? headline.norwegian} ({state})
          </li>
        ))}
      </ul>
    </main>
  );
}

async function load(): Promise<void> {
  const answer = await fetch('/api/stories');
  if (answer.ok) stories.value = (await answer.json()).stories;
}

render(<Inbox />, document.body);
await load();
new EventSource('/api/events').addEventListener('story', load);
