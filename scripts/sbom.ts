import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// `npm run --silent sbom -- [FILE]`: the software bill of materials of what is run in production, in CycloneDX, made by npm from
// the lock file without the network. Without a file it is printed.

const root = join(import.meta.dirname, '..');
const Bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(z.unknown()).min(1),
});
const Manifest = z.object({ name: z.string() });

const args = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-type',
  'application',
  '--omit',
  'dev',
  '--package-lock-only',
  '--offline',
];
const made: unknown = JSON.parse(
  execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
);
const bill = Bill.parse(made);
// npm names the product after the folder that it lies in.
bill.metadata.component.name = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).name;
const text = `${JSON.stringify(bill, null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
