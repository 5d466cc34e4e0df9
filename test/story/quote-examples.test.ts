import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuoteExamples } from '../support/examples.ts';
import { readCopy, tellAll } from './reading.ts';

const files = globSync('src/story/**/*.quotes.txt').sort();

describe.each(files.map((file) => [basename(file, '.quotes.txt'), file]))('quotes, %s', (_, file) => {
  describe.each(readQuoteExamples(file))('$title', ({ texts }) => {
    it.each(texts)('%s', (copy, told) => {
      expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(told);
    });
  });
});
