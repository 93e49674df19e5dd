import { existsSync } from 'node:fs';

/** Nothing of the network, nothing of a screen. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's chromium, or the one that CHROMIUM names; null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  const places = [...(named === undefined ? [] : [named]), '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  return places.find((place) => existsSync(place)) ?? null;
}
