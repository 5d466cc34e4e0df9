import { Worker } from 'node:worker_threads';
import type { Order, Told, WorkerData } from './worker.ts';

/** A thread that tries guards, of which not more than `megabytes` are kept in memory. */
export class Thread {
  private readonly worker: Worker;
  private constructor(worker: Worker) {
    this.worker = worker;
  }

  /** Loaded, which is not counted as time that a guard takes. */
  static async open(workerData: WorkerData): Promise<{ thread: Thread; loaded: Told & { done: 'loading' } }> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const loaded = await told(worker, null);
    if (loaded?.done !== 'loading') throw new Error('a thread did not load what it is to try');
    return { thread: new Thread(worker), loaded };
  }

  /** What it says to an order; null where it takes more milliseconds than `patience`. */
  ask(order: Order, patience: number | null): Promise<Told | null> {
    const answer = told(this.worker, patience);
    this.worker.postMessage(order);
    return answer;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

const megabytes = 700;

function told(worker: Worker, patience: number | null): Promise<Told | null> {
  return new Promise((resolve, reject) => {
    const timer = patience === null ? undefined : setTimeout(() => settle(null), patience);
    const settle = (told: Told | null) => {
      clearTimeout(timer);
      worker.off('error', reject);
      worker.off('message', settle);
      resolve(told);
    };
    worker.once('error', reject);
    worker.once('message', settle);
  });
}
