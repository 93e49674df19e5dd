import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { z } from 'zod';
import { appPackage, type AppParts } from '../../scripts/app-package.ts';
import { manifestFaults } from '../../scripts/manifest-schema.ts';
import { startRealBot } from '../bot/real-bot.ts';

const TEAMS = join(__dirname, '../../teams');
const PARTS: AppParts = {
  manifest: readFileSync(join(TEAMS, 'manifest.json'), 'utf8'),
  version: '1.2.3',
  icons: { color: readFileSync(join(TEAMS, 'color.png')), outline: readFileSync(join(TEAMS, 'outline.png')) },
  faultsOf: manifestFaults,
};
const SETTINGS = {
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  DEVELOPER_NAME: 'Knowsley "Digital" & Co',
  DEVELOPER_WEBSITE: 'https://www.example.org/noticeboard',
  DEVELOPER_PRIVACY_URL: 'https://www.example.org/noticeboard/privacy',
  DEVELOPER_TERMS_URL: 'https://www.example.org/noticeboard/terms',
};
const Bots = z.object({
  id: z.string(),
  version: z.string(),
  manifestVersion: z.string(),
  developer: z.object({ name: z.string() }),
  defaultInstallScope: z.string(),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string().max(32) })) }),
      ),
    }),
  ]),
});

function made(settings: Readonly<Record<string, string | undefined>> = SETTINGS, parts: Partial<AppParts> = {}) {
  return appPackage(settings, { ...PARTS, ...parts });
}

const why = (...args: Parameters<typeof made>): readonly string[] => {
  const one = made(...args);
  return one.ok ? [] : one.why;
};

/** A picture in which every dot is this one: red, green, blue, opaque. */
function picture(size: number, dot: readonly number[]): Uint8Array {
  const png = new PNG({ width: size, height: size });
  png.data = Buffer.from(Uint8Array.from({ length: size * size * 4 }, (_, at) => dot[at % 4] ?? 0));
  return PNG.sync.write(png);
}

describe('the app package', () => {
  it('holds a manifest of version 1.30 that Microsoft’s schema takes, filled from the settings, and two icons', () => {
    const one = made();
    if (!one.ok) throw new Error(one.why.join());
    const files = unzipSync(one.zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifestFaults(manifest)).toEqual([]);
    expect(one.manifest).not.toContain('${{');
    expect(Bots.parse(manifest)).toMatchObject({
      ...{ id: SETTINGS.MICROSOFT_APP_ID, version: '1.2.3', manifestVersion: '1.30', defaultInstallScope: 'personal' },
      developer: { name: 'Knowsley "Digital" & Co' },
      bots: [{ botId: SETTINGS.MICROSOFT_APP_ID, scopes: ['personal', 'team', 'groupChat'] }],
    });
  });

  it('has an id of its own where one is given', () => {
    const own = '99999999-2222-4333-8444-555555555555';
    const one = made({ ...SETTINGS, TEAMS_APP_ID: own });
    expect(one.ok && Bots.parse(JSON.parse(one.manifest)).id).toBe(own);
  });

  it('is not made where something is missing, which is said in one sentence', () => {
    expect(why({ ...SETTINGS, DEVELOPER_NAME: ' ', DEVELOPER_TERMS_URL: undefined })).toEqual([
      'DEVELOPER_NAME and DEVELOPER_TERMS_URL are missing: set them in .env, where .env.example says what they are.',
    ]);
    expect(why({})[0]).toMatch(/^MICROSOFT_APP_ID, DEVELOPER_NAME, .* and DEVELOPER_TERMS_URL are missing/);
  });

  it.each([
    [{ MICROSOFT_APP_ID: 'noticeboard' }, 'MICROSOFT_APP_ID is not the id of a bot’s registration.'],
    [{ DEVELOPER_NAME: 'x'.repeat(33) }, 'DEVELOPER_NAME has more than 32 characters.'],
    [{ DEVELOPER_WEBSITE: 'http://a.example' }, 'DEVELOPER_WEBSITE is not an address that begins with https://.'],
  ])('is not made of %j', (change, sentence) => {
    expect(why({ ...SETTINGS, ...change })).toContain(sentence);
  });

  it.each([
    ['color', picture(96, [1, 2, 3, 255]), 'color.png is 96 by 96, and Teams wants 192 by 192.'],
    ['color', new Uint8Array([1, 2, 3]), 'color.png is no PNG.'],
    ['outline', picture(32, [255, 255, 255, 255]), 'outline.png has no transparent background.'],
    ['outline', picture(32, [255, 0, 0, 255]), 'outline.png has another colour than white.'],
  ] as const)('is not made with a wrong %s icon', (which, icon, sentence) => {
    expect(why(SETTINGS, { icons: { ...PARTS.icons, [which]: icon } })).toEqual([sentence]);
  });

  it('is not made of a manifest that the schema does not take', () => {
    const manifest = PARTS.manifest.replace('"groupChat"', '"everywhere"');
    expect(why(SETTINGS, { manifest })[0]).toMatch(/^The manifest is not as Teams wants it: \/bots\/0\/scopes/);
  });
});

it('every command of the manifest is one that the bot understands', async () => {
  const bot = await startRealBot();
  const one = made();
  const [{ commandLists }] = Bots.parse(one.ok ? JSON.parse(one.manifest) : null).bots;
  const titles = new Set(commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)));
  for (const title of titles) {
    const { text } = await bot.tell('alex', title.replace('…', '88% seen alone in January'));
    expect(`${title}: ${text}`).not.toMatch(/did not understand|could not make out|I saw no question/);
  }
  await bot.close();
});
