import type { Model } from '../ask/model.ts';
import { NorwireError } from '../errors.ts';
import { type Connection, defaultServer } from './connection.ts';
import type { World } from './world.ts';

const waysToGetGoing = `There is no key, so no model can be asked. Three ways to get going:
  1. A key:           export OPENAI_API_KEY=…            then the same command again
  2. A local server:  export OPENAI_BASE_URL=http://localhost:11434/v1 NORWIRE_MODEL=qwen3:14b
                      (Ollama, LM Studio, llama.cpp or vLLM; no key needed)
  3. The demo:        npm run demo                       recorded answers, no key, no network`;

/** The model of a connection, ready to be asked; its libraries are loaded only now. */
export async function openModel(connection: Connection, _world: World): Promise<Model> {
  switch (connection.engine) {
    case 'recorded': {
      const [{ recordedModel }, { loadRecordings }] = await Promise.all([
        import('../ask/recorded.ts'),
        import('../files/recordings.ts'),
      ]);
      return recordedModel(await loadRecordings());
    }
    case 'local':
      throw new NorwireError('settings', 'The local engine is not built yet.');
    case 'openai': {
      if (connection.key === null && connection.server === defaultServer)
        throw new NorwireError('settings', waysToGetGoing);
      throw new NorwireError('settings', 'not wired');
    }
    default:
      return connection.engine satisfies never;
  }
}
