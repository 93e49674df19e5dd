import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { render } from '../../bot/render.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium.ts';

const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const THEMES = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    bad: '#c50f1f',
    emphasis: '#f5f5f5',
    warning: '#fff4ce',
    accent: '#5b5fc7',
    badges: {
      Attention: '#fdf3f4 #b10e1c',
      Warning: '#fff9f5 #8a3707',
      Good: '#f1faf1 #0e700e',
      Accent: '#e8ebfa #444791',
      Subtle: '#f5f5f5 #616161',
    },
    good: '#107c10',
    amber: '#bc4b09',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    bad: '#ff99a4',
    emphasis: '#333333',
    warning: '#4a3a00',
    accent: '#9ea2ff',
    badges: {
      Attention: '#3f1011 #e37d80',
      Warning: '#4a1e04 #faa06b',
      Good: '#052505 #54b054',
      Accent: '#2f2f4a #9ea2ff',
      Subtle: '#1f1f1f #adadad',
    },
    good: '#54b054',
    amber: '#faa06b',
  },
} as const;

/** Runs in the page. Colours and sizes are near enough to those of Teams. */
const DRAW = `({ card, colours }) => {
  const both = (colour) => ({ default: colour, subtle: colour });
  const foreground = { default: { default: colours.text, subtle: colours.subtle }, attention: both(colours.bad), good: both(colours.good), warning: both(colours.amber), accent: both(colours.accent) };
  // Microsoft's open renderer has no Badge, Teams has: drawn near enough to that.
  class Badge extends AdaptiveCards.CardElement {
    getJsonTypeName() { return 'Badge'; }
    internalParse(source, context) { super.internalParse(source, context); this.badge = source; }
    internalRender() {
      const [background, text] = colours.badges[this.badge.style].split(' ');
      const chip = document.createElement('span');
      chip.textContent = this.badge.text;
      chip.style = 'display:inline-block;align-self:flex-start;white-space:nowrap;border-radius:4px;padding:1px 6px;font:600 12px "Segoe UI",sans-serif;' +
        'border:1px solid ' + text + '55;background:' + background + ';color:' + text;
      const line = document.createElement('div');
      line.append(chip);
      return line;
    }
  }
  if (colours.knowsBadge) AdaptiveCards.GlobalRegistry.elements.register('Badge', Badge);
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig({
    fontFamily: 'Segoe UI, sans-serif', spacing: { small: 8, default: 12, medium: 16, padding: 16 },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    separator: { lineThickness: 1, lineColor: '#88888855' },
    textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default' } },
    containerStyles: { default: { backgroundColor: colours.card, foregroundColors: foreground },
      emphasis: { backgroundColor: colours.emphasis, foregroundColors: foreground },
      warning: { backgroundColor: colours.warning, foregroundColors: foreground } },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  });
  drawn.parse(card);
  document.getElementById('card').replaceChildren(drawn.render());
}`;

/**
 * Draws each reply's card as a person sees it, light and dark, 320 and 640 pixels wide, into this folder. `knowsBadge`: as
 * Teams draws chips, or as a client that has none.
 */
export async function drawCards(
  replies: Readonly<Record<string, Reply>>,
  into: string,
  knowsBadge = true,
): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no chromium here: apt-get install chromium');
  mkdirSync(into, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  for (const [theme, colours] of Object.entries(THEMES)) {
    for (const width of [320, 640]) {
      const page = await browser.newPage({ viewport: { width, height: 120 } });
      await page.setContent(pageOf(colours));
      await page.addScriptTag({ content: readFileSync(RENDERER, 'utf8') });
      for (const [name, reply] of Object.entries(replies)) {
        await page.evaluate(
          `(${DRAW})(${JSON.stringify({ card: render(reply)?.card, colours: { ...colours, knowsBadge } })})`,
        );
        await page.screenshot({ path: join(into, `${name}-${theme}-${width}.png`), fullPage: true });
      }
      await page.close();
    }
  }
  await browser.close();
  process.stdout.write(`Drawn into ${into}\n`);
}

function pageOf({ page, card, text, emphasis }: (typeof THEMES)[keyof typeof THEMES]): string {
  return `<style>body{margin:12px;background:${page};color:${text};font:14px "Segoe UI",sans-serif}
    #card{background:${card};border-radius:4px;padding:4px}
    .ac-actionSet{flex-wrap:wrap;row-gap:8px;overflow:visible!important}.ac-horizontal-separator{min-width:8px}
    .ac-pushButton{background:transparent;color:${text};border:1px solid #888;border-radius:4px;padding:6px 12px;font-weight:600;
    white-space:normal!important}
    .ac-pushButton.style-positive{background:#5b5fc7;color:#fff;border-color:#5b5fc7}
    .ac-input{background:${emphasis};color:${text};border:1px solid #888;border-radius:4px;padding:6px 8px;font:inherit;
    box-sizing:border-box;width:100%}textarea.ac-input{min-height:96px}</style><div id="card"></div>`;
}
