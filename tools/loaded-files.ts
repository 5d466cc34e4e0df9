import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a Node process loaded as modules: files of its own by path, packages by name, Node's own by name. */
export interface Loaded {
  readonly files: readonly string[];
  /** Bytes of `files`. */
  readonly bytes: number;
  readonly packages: readonly string[];
  readonly builtins: readonly string[];
}

const marker = '\nloaded: ';
const listener = `
  import module from 'node:module';
  import { writeSync } from 'node:fs';
  const urls = [];
  module.registerHooks({ load(url, context, next) { urls.push(url); return next(url, context); } });
  process.on('exit', () => writeSync(2, ${JSON.stringify(marker)} + JSON.stringify(urls)));
`;

/** Runs Node with these arguments and says what it loaded: a fact, which no busy machine can change. */
export function loadedBy(argv: readonly string[], cwd: string): Loaded {
  const ears = `data:text/javascript,${encodeURIComponent(listener)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', ears, ...argv], { cwd, encoding: 'utf8' });
  const urls = JSON.parse(stderr.slice(stderr.lastIndexOf(marker) + marker.length)) as readonly string[];
  const paths = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  const packageOf = (path: string) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1];
  const files = paths.filter((path) => packageOf(path) === undefined);
  return {
    files,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    packages: [...new Set(paths.flatMap((path) => packageOf(path) ?? []))],
    builtins: urls.filter((url) => url.startsWith('node:')),
  };
}
