#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// The sources run as they are in a checkout; a package holds only what was built from them.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `norwire needs Node 22.22 or newer; this is ${process.version}. In a checkout, use: npm run -s norwire -- …`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache?.();
  await import(existsSync(new URL('./main.ts', import.meta.url)) ? './main.ts' : '../../dist/cli/main.js');
}
