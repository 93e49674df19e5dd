import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { EXCEPTIONS, licenceFaults } from '../../scripts/licences.ts';

const root = join(import.meta.dirname, '../..');
const json = (path: string): unknown => {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};
const lock = (packages: Readonly<Record<string, object>>) => ({ packages: { '': {}, ...packages } });
const nothing = () => null;

describe('the licences of packages', () => {
  it('of this program are all allowed, and every exception is needed', () => {
    expect(licenceFaults(json('package-lock.json'), (path) => json(join(path, 'package.json')))).toEqual([]);
    for (const { why } of Object.values(EXCEPTIONS)) expect(why).toMatch(/\w{3}.*\.$/);
  });

  it('are told apart: allowed ones, others, and none', () => {
    const packages = lock({
      'node_modules/fine': { license: 'MIT' },
      'node_modules/strict': { license: 'AGPL-3.0-only' },
      'node_modules/a/node_modules/@scope/both': { license: 'MIT AND GPL-3.0' },
      'node_modules/none': {},
    });
    expect(licenceFaults(packages, nothing, {})).toEqual([
      'strict: AGPL-3.0-only is not allowed.',
      '@scope/both: MIT AND GPL-3.0 is not allowed.',
      'none: tells no licence.',
    ]);
  });

  it('are looked up in what is installed where the lock file does not tell', () => {
    const packages = lock({ 'node_modules/old': {}, 'node_modules/older': {}, 'node_modules/bad': {} });
    const installed: Readonly<Record<string, unknown>> = {
      'node_modules/old': { license: 'ISC' },
      'node_modules/older': { license: { type: 'MIT', url: 'https://example.org' } },
      'node_modules/bad': { license: 7 },
    };
    expect(licenceFaults(packages, (path) => installed[path], {})).toEqual(['bad: tells no licence.']);
  });

  it('of an exception are looked at anew when they change, and it goes when nothing needs it', () => {
    const exceptions = { tool: { licence: 'EPL-1.0', why: 'for a test.' } };
    expect(licenceFaults(lock({ 'node_modules/tool': { license: 'EPL-1.0' } }), nothing, exceptions)).toEqual([]);
    expect(licenceFaults(lock({ 'node_modules/tool': { license: 'SSPL-1.0' } }), nothing, exceptions)).toEqual([
      'tool: SSPL-1.0 is not allowed.',
      'tool: is an exception that nothing needs any more.',
    ]);
  });
});

describe('the software bill of materials', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('names the product and every package of production, and no tool of ours', () => {
    const file = join(folder, 'bom.json');
    execFileSync('npm', ['run', '--silent', 'sbom', '--', file], { cwd: root });
    const Bill = z.object({
      bomFormat: z.literal('CycloneDX'),
      metadata: z.object({ component: z.object({ name: z.literal('noticeboard') }) }),
      components: z.array(z.object({ name: z.string(), version: z.string() })),
    });
    const names = Bill.parse(JSON.parse(readFileSync(file, 'utf8'))).components.map(({ name }) => name);
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(json('package.json'));
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).not.toContain('jest');
  });
});
