import { strToU8, zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { z } from 'zod';

// The Teams app as a file that an administrator uploads: the manifest with the settings in it, and its two icons.

/** The settings that the manifest is filled with, by the names of its placeholders. */
const NEEDED = {
  MICROSOFT_APP_ID: z.guid('is not the id of a bot’s registration'),
  TEAMS_APP_ID: z.guid('is not the id of an app'),
  DEVELOPER_NAME: z.string().max(32, 'has more than 32 characters'),
  DEVELOPER_WEBSITE: httpsAddress(),
  DEVELOPER_PRIVACY_URL: httpsAddress(),
  DEVELOPER_TERMS_URL: httpsAddress(),
} as const;
type Name = keyof typeof NEEDED;
const NAMES = Object.keys(NEEDED).filter((name): name is Name => name in NEEDED);

export interface AppParts {
  /** `teams/manifest.json`, with placeholders. */
  readonly manifest: string;
  /** The program's version. */
  readonly version: string;
  readonly icons: { readonly color: Uint8Array; readonly outline: Uint8Array };
  /** What the official schema finds wrong, a line each. */
  readonly faultsOf: (manifest: unknown) => readonly string[];
}

export type AppPackage =
  | { readonly ok: true; readonly zip: Uint8Array; readonly manifest: string }
  /** Whole sentences for whoever packages it. */
  | { readonly ok: false; readonly why: readonly string[] };

/** Makes the package, or says what is missing or wrong. An app without an id of its own has the bot's. */
export function appPackage(environment: Readonly<Record<string, string | undefined>>, parts: AppParts): AppPackage {
  const said = (name: string): string => environment[name]?.trim() ?? '';
  const settings = new Map(NAMES.map((name) => [name, said(name)]));
  if (said('TEAMS_APP_ID') === '') settings.set('TEAMS_APP_ID', said('MICROSOFT_APP_ID'));
  const why = [...settingFaults(settings), ...iconFaults(parts.icons)];
  if (why.length > 0) return { ok: false, why };
  const manifest = filled(JSON.parse(parts.manifest), settings, parts.version);
  const faults = parts.faultsOf(manifest);
  if (faults.length > 0) return { ok: false, why: [`The manifest is not as Teams wants it: ${faults.join('; ')}.`] };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const zip = zipSync({
    'manifest.json': strToU8(text),
    'color.png': parts.icons.color,
    'outline.png': parts.icons.outline,
  });
  return { ok: true, zip, manifest: text };
}

function settingFaults(settings: ReadonlyMap<Name, string>): string[] {
  const missing = NAMES.filter((name) => settings.get(name) === '');
  // The app's id is the bot's where nothing else is said: one thing is missing, and not two.
  const named = missing.filter((name) => name !== 'TEAMS_APP_ID');
  const wrong = NAMES.flatMap((name) => {
    const value = settings.get(name) ?? '';
    const parsed = NEEDED[name].safeParse(value);
    return value === '' || parsed.success ? [] : [`${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}.`];
  });
  if (named.length === 0) return wrong;
  const [last = '', ...before] = named.toReversed();
  const list = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  const are = named.length === 1 ? 'is' : 'are';
  return [`${list} ${are} missing: set them in .env, where .env.example says what they are.`, ...wrong];
}

function httpsAddress() {
  return z.url({ protocol: /^https$/, error: 'is not an address that begins with https://' }).max(2048, 'is too long');
}

/** Every placeholder in its value: a setting with quotation marks in it changes nothing else. */
function filled(manifest: unknown, settings: ReadonlyMap<string, string>, version: string): unknown {
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/\$\{\{([A-Z_]{1,40})\}\}/g, (whole, name: string) => settings.get(name) ?? whole);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key === 'version' ? version : fill(one)]),
    );
  };
  return fill(manifest);
}

function iconFaults({ color, outline }: AppParts['icons']): string[] {
  return [
    ...sizeFaults('color.png', color, 192),
    ...(sizeFaults('outline.png', outline, 32).length > 0
      ? sizeFaults('outline.png', outline, 32)
      : outlineFaults(outline)),
  ];
}

function sizeFaults(name: string, png: Uint8Array, size: number): string[] {
  const image = decoded(png);
  if (image === null) return [`${name} is no PNG.`];
  return image.width === size && image.height === size
    ? []
    : [`${name} is ${image.width} by ${image.height}, and Teams wants ${size} by ${size}.`];
}

/** Teams colours it itself: each dot is white, or not there. */
function outlineFaults(png: Uint8Array): string[] {
  const image = decoded(png);
  if (image === null) return ['outline.png is no PNG.'];
  const { data } = image;
  let clear = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) clear += 1;
    else if (data[at] !== 255 || data[at + 1] !== 255 || data[at + 2] !== 255)
      return ['outline.png has another colour than white.'];
  }
  return clear > 0 ? [] : ['outline.png has no transparent background.'];
}

function decoded(png: Uint8Array) {
  try {
    // Four bytes a dot, the last one how opaque it is.
    return PNG.sync.read(Buffer.from(png));
  } catch {
    // Whatever is wrong with it, it is not what Teams takes.
    return null;
  }
}
