import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { startBot } from './a-bot.ts';

let bot: Awaited<ReturnType<typeof startBot>>;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

const get = async (name: string) => {
  const response = await fetch(`${bot.url}/${name}`);
  return { response, html: await response.text() };
};
const words = (name: string) => readFileSync(join(import.meta.dirname, '../../docs', `${name}.md`), 'utf8');

describe.each(['privacy', 'terms', 'accessibility'])('the page /%s', (name) => {
  it('is there for everybody, as a page with its heading and each of its sections', async () => {
    const { response, html } = await get(name);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const [, level = '', heading = ''] of words(name).matchAll(/^(#{1,2}) (.+)$/gm))
      expect(html).toContain(`<h${level.length}>${heading.replaceAll("'", '&#39;')}</h${level.length}>`);
  });

  it('runs nothing and loads nothing', async () => {
    const { response, html } = await get(name);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<img|<link|<iframe| on\w+=/i);
  });

  it('leads only to pages that are there', async () => {
    const { html } = await get(name);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(targets.length).toBeGreaterThanOrEqual(3);
    for (const href of targets) {
      if (/^https:\/\/|^#/.test(href)) continue;
      expect((await fetch(bot.url + href)).status).toBe(200);
    }
  });

  it('closes what it opens', async () => {
    const { html } = await get(name);
    for (const tag of ['table', 'div', 'main', 'body', 'html'])
      expect(html.split(`<${tag}`).length).toBe(html.split(`</${tag}>`).length);
    expect(parseDocument(html).children.length).toBeGreaterThan(1);
  });
});
