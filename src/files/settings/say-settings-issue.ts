import type { z } from 'zod';
import { didYouMean } from '../../did-you-mean.ts';
import { settingsShape, styleShape } from './settings-schema.ts';

/** Keys people may try, because other tools keep them in such a file. */
const elsewhere = /^(?:base-?url|server|url|endpoint|engine|model|(?:open-?ai-?)?(?:api-?)?key|token)$/iu;

const knownKeys: Readonly<Record<string, readonly string[]>> = {
  style: Object.keys(styleShape.shape),
  headline: ['case', 'maxCharacters'],
  lede: ['maxWords'],
  brief: ['maxWords', 'maxPoints', 'maxCharacters'],
  conversion: ['currency', 'rate', 'date'],
  forbidden: ['word', 'instead'],
};

/**
 * What is wrong with a settings or style file, in a sentence that names file and key. `root` is the key the value
 * checked stands under (`style`), or null for the whole of norwire.json.
 */
export function saySettingsIssue(file: string, error: z.ZodError, root: 'style' | null): string {
  const issue = nearestIssue(error.issues);
  if (issue === undefined) return `${file} is not what it should be.`;
  const path = [...(root === null ? [] : [root]), ...issue.path].map(String);
  const place = root === 'style' ? path.slice(1) : path;
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const name = [...place, key].join('.');
    if (place.length === 0 && elsewhere.test(key)) {
      return `${file} may not set “${name}”: server, engine, model and key come from options or the environment.`;
    }
    const known =
      knownKeys[path.findLast((part) => part in knownKeys) ?? ''] ?? Object.keys(settingsShape.shape);
    return `${file} has an unknown key “${name}”.${didYouMean(key, known)}`;
  }
  const name = place.join('.');
  const where = name === '' ? file : `“${name}” in ${file}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
    return `${where} must be one of ${values}.`;
  }
  return `${where} is not right: ${issue.message}.`;
}

/** Inside a union, the issues of the alternative that came closest: an object is not told it should be a string. */
function nearestIssue(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const [first] = issues;
  if (first?.code !== 'invalid_union') return first;
  const nested = first.errors
    .map((alternative) => nearestIssue(alternative))
    .filter((issue) => issue !== undefined)
    .sort((one, other) => closeness(other) - closeness(one));
  const [best] = nested;
  return best === undefined ? first : { ...best, path: [...first.path, ...best.path] };
}

function closeness(issue: z.core.$ZodIssue): number {
  return issue.path.length * 2 + (issue.code === 'invalid_type' ? 0 : 1);
}
