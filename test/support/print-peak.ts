/** `node --import print-peak.ts …`: says on stderr, at the end, how much memory the process took at most, in MB. */
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS / 1024}\n`));
