import { expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['names-kept', 'norwegian-left'] }).map(({ message }) => message);

it.each([
  ['the county of a town', 'Kaia i Florø er stengt.', 'The pier in Florø, in Vestland county, is closed.'],
  ['the country', 'Politiet i Moss melder om brann.', 'Norwegian police in Moss report a fire.'],
  ['a body', 'Havneutvalget sier nei.', 'The Coastal Harbours Committee says no.'],
  ['a county that keeps its name', 'Han bor i Sogn og Fjordane.', 'He lives in Sogn og Fjordane.'],
  ['a saint', 'Boka om Dominikus er ute.', 'The book about Dominic is out.'],
  ['what opens behind "det."', 'Vi vet det. Slike ting skjer.', 'We know. The Big Fire was such a thing.'],
])('%s may be told for readers abroad', (_what, source, target) => expect(told(source, target)).toEqual([]));

it.each([
  ['another county', 'Kaia i Florø er stengt.', 'The pier in Florø, in Rogaland county, is closed.'],
  ['another town', 'Kaia i Florø er stengt.', 'The pier in Hamar is closed.'],
])('%s may not', (_what, source, target) => expect(told(source, target)).not.toEqual([]));
