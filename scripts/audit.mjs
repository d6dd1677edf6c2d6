// @ts-check
// `npm run audit`: known weaknesses of the packages that are shipped, and whether the lock file holds a hash of every package.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Explained, program } from './lib/explain.mjs';

await program(async () => {
  /** @type {{ packages: Record<string, { integrity?: string, link?: boolean, inBundle?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const without = Object.entries(packages).filter(([path, { integrity, link, inBundle }]) => path !== '' && !integrity && !link && !inBundle).map(([path]) => path);
  if (without.length > 0) throw new Explained(`package-lock.json holds no hash of ${without.join(', ')}.`);
  console.log(`package-lock.json holds a hash of all ${Object.keys(packages).length - 1} packages.`);

  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (error) throw new Explained(`npm could not be started: ${error.message}`);
  /** @type {{ metadata?: { vulnerabilities: Record<string, number> }, vulnerabilities?: Record<string, { severity: string, fixAvailable: unknown }>, message?: string, error?: { summary?: string } }} */
  let report = {};
  try {
    report = JSON.parse(stdout);
  } catch {
    // No report at all: told below.
  }
  if (!report.metadata) throw new Explained(`The registry gave no report (${report.message ?? report.error?.summary ?? 'no answer'}): nothing is known of weaknesses. Ask one that answers "npm audit".`);
  for (const [name, { severity }] of Object.entries(report.vulnerabilities ?? {})) console.log(`${severity.padEnd(9)} ${name}`);
  const { total = 0 } = report.metadata.vulnerabilities;
  if (total > 0) throw new Explained(`${total} packages that are shipped have known weaknesses: "npm audit --omit=dev" tells more.`);
  console.log('No package that is shipped has a known weakness.');
});
