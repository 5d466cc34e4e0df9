#!/usr/bin/env node
// The sources run as they are in a checkout; a package holds only what was built from them.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `norwire needs Node 22.22 or newer; this is ${process.version}. Install a newer Node (https://nodejs.org, or with nvm: nvm install 24), then norwire again: npm install -g norwire. In a checkout no newer Node is needed: npm run -s norwire -- …`,
  );
  process.exitCode = 2;
} else {
  // Not imported: an import of a built-in module also loads all that it could hand on, streams and sockets among it.
  const { existsSync } = process.getBuiltinModule('node:fs');
  process.getBuiltinModule('node:module').enableCompileCache();
  await import(existsSync(`${import.meta.dirname}/main.ts`) ? './main.ts' : '../../dist/cli.js');
}
