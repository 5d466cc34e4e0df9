import { resolve } from 'node:path';
import { refuseAddress } from '../../files/index.ts';
import type { World } from '../world.ts';

/** Folders, files and patterns as whole paths. Throws a NorwireError (`input`) for the address of a page. */
export function inputPaths(inputs: readonly string[], { cwd }: Pick<World, 'cwd'>): readonly string[] {
  return inputs.map((input) => {
    refuseAddress(input);
    return resolve(cwd, input);
  });
}
