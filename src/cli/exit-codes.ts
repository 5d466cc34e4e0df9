import { NorwireError } from '../errors.ts';

export const exitCodes = {
  done: 0,
  look: 1,
  usage: 2,
  model: 3,
  someFailed: 4,
  budget: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where several apply: interrupted, budget, some failed, model, usage, look. */
const worstFirst: readonly ExitCode[] = [130, 5, 4, 3, 2, 1, 0];

export function worst(codes: readonly ExitCode[]): ExitCode {
  return worstFirst.find((code) => codes.includes(code)) ?? exitCodes.done;
}

/** The exit code of what stopped a story. */
export function codeOf(error: unknown): ExitCode {
  if (!(error instanceof NorwireError)) return exitCodes.model;
  switch (error.code) {
    case 'input':
    case 'settings':
      return exitCodes.usage;
    case 'model':
    case 'reply':
      return exitCodes.model;
    case 'budget':
      return exitCodes.budget;
    default:
      return error.code satisfies never;
  }
}
