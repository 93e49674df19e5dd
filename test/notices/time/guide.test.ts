import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { windowsOf } from './worlds.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'docs/time.md'), 'utf8');

const blocks = (kind: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text.trim());

const plain = (code: string): string => code.replace(/\s+/g, ' ');

describe('the guide to time', () => {
  const readAs = blocks('read-as').flatMap((block) => block.split('\n').map((line) => line.split(': ')));

  it('has examples', () => {
    expect(readAs.length).toBeGreaterThan(6);
  });

  it.each(readAs)('%s is read as %s', (phrase = '', window = '') => {
    expect(windowsOf(phrase, { today: '2015-02-02' })).toBe(window);
  });

  it('shows a rule as it stands in its file', () => {
    const [block = ''] = blocks('rule rules/points.ts');
    const source = readFileSync(join(root, 'notices/time/rules/points.ts'), 'utf8');
    expect(block).not.toBe('');
    expect(plain(source)).toContain(plain(block));
  });

  it('names files that are there', () => {
    const names = [...guide.matchAll(/`((?:\.\.\/)?[a-z-]+(?:\/[a-z-]+)*\.ts)`/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(readFileSync(join(root, 'notices/time', name)).length).toBeGreaterThan(0);
  });
});
