import { spawn } from 'node:child_process';
import { jsonText } from '../../formats/markup/index.ts';
import { withoutSecrets } from '../../redact.ts';
import type { DeliveryTarget } from '../flow/deliver.ts';
import { messageOf } from './message.ts';

/** Runs a command of the desk's own for each story, with the message on stdin; it has taken it when it ends with 0. */
export function commandTarget(
  command: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): DeliveryTarget {
  return {
    name: 'command',
    hand: (delivery, signal) =>
      new Promise((resolve, reject) => {
        const child = spawn(command, {
          shell: true,
          cwd,
          env: { ...withoutSecrets(env), NORWIRE_DELIVERY: delivery.id },
          stdio: ['pipe', 'ignore', 'pipe'],
          signal,
        });
        let said = '';
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          said = (said + text).slice(-400);
        });
        child.on('error', reject);
        child.on('close', (code) => {
          if (code === 0) resolve(null);
          else
            reject(
              new Error(`the command ended with ${code}${said.trim() === '' ? '' : `: ${said.trim()}`}`),
            );
        });
        // A command that does not read what it is told may have its reasons; its exit code says.
        child.stdin.on('error', () => undefined);
        child.stdin.end(`${jsonText(messageOf(delivery))}\n`);
      }),
  };
}
