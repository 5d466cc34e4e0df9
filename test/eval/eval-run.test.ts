import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('npm run eval -- segments scores a file of pairs through the very pipeline, here with recorded answers', () => {
  const said = execFileSync(
    process.execPath,
    ['tools/eval.ts', 'segments', '--pairs', 'test/eval/pairs.jsonl', '--engine', 'recorded'],
    { encoding: 'utf8' },
  );
  expect(said).toMatch(/^chrF\+\+ +76\.65$/m);
  expect(said).toMatch(/^BLEU +51\.67 /m);
  expect(said).toMatch(/^findings +0$/m);
  expect(said).toMatch(/^signature +write:[0-9a-f]{8}\|/m);
});
