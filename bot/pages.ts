import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, Response } from 'restify';
import { faultDetails, type Log } from './log.ts';

/** The pages that the Teams app names, for everybody: what is kept about people, the terms, and for whom it works. */
const PAGES = { privacy: 'privacy.md', terms: 'terms.md', accessibility: 'accessibility.md' } as const;
type PageName = keyof typeof PAGES;
export const PAGE_NAMES = ['privacy', 'terms', 'accessibility'] as const satisfies readonly PageName[];

const DOCS = join(import.meta.dirname, '..', 'docs');
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'public, max-age=3600',
};

/** One of the pages, made when it is first asked for and kept. */
export function page(name: PageName, log: Log) {
  let made: Promise<string> | null = null;
  return async (_request: Request, response: Response): Promise<void> => {
    try {
      made ??= makePage(name);
      response.sendRaw(200, await made, HEADERS);
    } catch (fault) {
      made = null;
      log('page-not-read', { page: name, fault: faultDetails(fault) });
      response.send(503, { error: 'not available now' });
    }
  };
}

const TITLE = /^# (.+)$/m;

async function makePage(name: PageName): Promise<string> {
  const [words, { Marked }] = await Promise.all([readFile(join(DOCS, PAGES[name]), 'utf8'), import('marked')]);
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'link') token['href'] = hrefOf(String(token['href']));
    },
    renderer: {
      // What leads to a file that is no page here stays as words.
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        return href === '' ? inner : `<a href="${href}">${inner}</a>`;
      },
    },
  });
  const title = TITLE.exec(words)?.[1] ?? 'Noticeboard';
  const body = (await marked.parse(words)).replaceAll('<table>', WIDE).replaceAll('</table>', '</table></div>');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Noticeboard</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Pages">${LINKS}</nav>
<main>${body}</main>
</body>
</html>
`;
}

const LINKS = [
  ['/privacy', 'Privacy'],
  ['/terms', 'Terms'],
  ['/accessibility', 'Accessibility'],
]
  .map(([href = '', words = '']) => `<a href="${href}">${words}</a>`)
  .join(' ');

/** A table wider than the screen moves by itself, also by keyboard. */
const WIDE = '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>';

/** The address of what a page of ours leads to; empty where it is not to be had here. */
function hrefOf(href: string): string {
  if (/^(https:\/\/|mailto:|#)/.test(href)) return href;
  const found = Object.entries(PAGES).find(([, file]) => href === file || href === `docs/${file}`);
  return found === undefined ? '' : `/${found[0]}`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; background: #fff; color: #1b1b1b; }
a { color: #0b4f8a; } nav a { margin-right: 1rem; }
h1 { line-height: 1.2; } h2 { margin-top: 2rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; }
th, td { border: 1px solid #767676; padding: .4rem .6rem; text-align: left; vertical-align: top; min-width: 7rem; }
code { font-size: .95em; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #f2f2f2; } a { color: #9ecbff; } }
`;
