import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { render } from '../../bot/render.ts';
import { SAMPLES } from '../cards/samples.ts';
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium.ts';

// Draws each card as a person sees it, light and dark, wide and narrow, into test/out/cards: `node test/look/render-cards.ts`.

const OUT = join(import.meta.dirname, '..', 'out', 'cards');
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const THEMES = {
  light: { page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', bad: '#c50f1f', emphasis: '#f5f5f5' },
  dark: { page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', bad: '#ff99a4', emphasis: '#333333' },
} as const;

/** Runs in the page. Colours and sizes are near enough to those of Teams. */
const DRAW = `({ card, colours }) => {
  const both = (colour) => ({ default: colour, subtle: colour });
  const foreground = { default: { default: colours.text, subtle: colours.subtle }, attention: both(colours.bad), accent: both('#5b5fc7') };
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig({
    fontFamily: 'Segoe UI, sans-serif', spacing: { small: 8, default: 12, medium: 16, padding: 16 },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    separator: { lineThickness: 1, lineColor: '#88888855' },
    textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default' } },
    containerStyles: { default: { backgroundColor: colours.card, foregroundColors: foreground },
      emphasis: { backgroundColor: colours.emphasis, foregroundColors: foreground } },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  });
  drawn.parse(card);
  document.getElementById('card').replaceChildren(drawn.render());
}`;

const executablePath = findChromium();
if (executablePath === null) throw new Error('no chromium here: apt-get install chromium');
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
for (const [theme, colours] of Object.entries(THEMES)) {
  for (const width of [320, 640]) {
    const page = await browser.newPage({ viewport: { width, height: 400 } });
    await page.setContent(pageOf(colours));
    await page.addScriptTag({ content: readFileSync(RENDERER, 'utf8') });
    for (const [name, reply] of Object.entries(SAMPLES)) {
      await page.evaluate(`(${DRAW})(${JSON.stringify({ card: render(reply)?.card, colours })})`);
      await page.screenshot({ path: join(OUT, `${name}-${theme}-${width}.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
process.stdout.write(`Drawn into ${OUT}\n`);

function pageOf({ page, card, text }: (typeof THEMES)[keyof typeof THEMES]): string {
  return `<style>body{margin:12px;background:${page};color:${text};font:14px "Segoe UI",sans-serif}
    #card{background:${card};border-radius:4px;padding:4px}
    .ac-actionSet{flex-wrap:wrap;row-gap:8px;overflow:visible!important}.ac-horizontal-separator{min-width:8px}
    .ac-pushButton{background:transparent;color:${text};border:1px solid #888;border-radius:4px;padding:6px 12px;font-weight:600;
    white-space:normal!important}</style><div id="card"></div>`;
}
