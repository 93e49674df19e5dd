import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { containerOf, PLACES } from '../../data/cosmos/containers.ts';

// No compiler of Bicep was to be had here: this reads the text, and says nothing about what Azure would say to it.
const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const bicep = read('infra/main.bicep');
/** Without comments, and without what stands in strings where that does not matter. */
const code = bicep.replace(/(?<!:)\/\/.*$/gm, '');

/** Each resource with its type and its own text. */
const resources = code
  .split(/^(?=resource )/m)
  .slice(1)
  .map((text) => {
    const [, name = '', type = '', version = '', existing] =
      /^resource (\w+) '([\w./]+)@([\d-]+(?:-preview)?)' (existing )?= \{/.exec(text) ?? [];
    return { name, type, version, existing: existing !== undefined, text };
  });
const resource = (type: string) => resources.find((one) => one.type === type)?.text ?? '';

describe('infra/main.bicep', () => {
  it('closes every bracket and quote that it opens', () => {
    const open: string[] = [];
    const pairs: Record<string, string> = { '}': '{', ']': '[', ')': '(' };
    for (const char of code.replace(/'(?:[^'\\\n]|\\.)*'/g, "''")) {
      if ('{[('.includes(char)) open.push(char);
      if (char in pairs) expect(open.pop()).toBe(pairs[char]);
    }
    expect(open).toEqual([]);
    for (const line of code.split('\n')) expect((line.match(/'/g) ?? []).length % 2).toBe(0);
  });

  it('names each resource once, with a type and a version of its interface', () => {
    expect(resources.length).toBeGreaterThan(9);
    for (const { name, type, version } of resources) {
      expect(name).not.toBe('');
      expect(type).toMatch(/^Microsoft\.\w+(\/\w+)+$/);
      expect(version).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  });

  it('refers only to what it declares', () => {
    const declared = new Set([...code.matchAll(/^(?:param|var|resource) (\w+)/gm)].map(([, name]) => name));
    const used = [...code.matchAll(/(?<![\w.'/-])(\w+)\.(?:id|name|properties)\b/g)].map(([, name]) => name);
    const inStrings = [...code.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    for (const name of [...used, ...inStrings]) expect(declared).toContain(name);
    for (const name of code.match(/(?<=parent: )\w+/g) ?? []) expect(declared).toContain(name);
  });

  it('holds no key and asks for none', () => {
    expect(code).not.toMatch(
      /listKeys|listCredentials|primaryKey|sharedKey|connectionString|PASSWORD|COSMOS_KEY|@secure/i,
    );
    expect(resource('Microsoft.DocumentDB/databaseAccounts')).toContain('disableLocalAuth: true');
    expect(resource('Microsoft.BotService/botServices')).toContain('disableLocalAuth: true');
    expect(resource('Microsoft.BotService/botServices')).toContain("msaAppType: 'UserAssignedMSI'");
  });

  it('gives the identity the role to write documents, and no more', () => {
    const role = resource('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments');
    expect(role).toContain('sqlRoleDefinitions/00000000-0000-0000-0000-000000000002');
    expect(role).toContain('principalId: identity.properties.principalId');
  });

  it.each(PLACES)('makes the container %s as the program would', (place) => {
    const made = resources.find(({ name }) => name === place)?.text ?? '';
    expect(made).toContain(`id: '${place}'`);
    const { partitionKey, indexingPolicy } = containerOf(place);
    expect(made).toContain(`paths: ['${typeof partitionKey === 'object' ? partitionKey.paths.join() : ''}']`);
    const written = /^var indexingPolicy = (\{[^]*?^\})/m.exec(code)?.[1] ?? '';
    const json = written
      .replace(/'/g, '"')
      .replace(/(\w+):/g, '"$1":')
      .replace(/(["}\]]|true)[ \t]*\n(?=\s*["{[])/g, '$1,\n');
    expect(JSON.parse(json)).toEqual(indexingPolicy);
  });

  it('sets only what the program reads, and everything that it needs', () => {
    const set = [...code.matchAll(/\{ name: '([A-Z_]+)', value:/g)].map(([, name]) => name ?? '');
    const known = read('bot/config.ts').match(/^ {2}[A-Z_]+(?=:)/gm) ?? [];
    const names = [...known.map((name) => name.trim()), 'AZURE_CLIENT_ID', 'AZURE_TOKEN_CREDENTIALS'];
    expect(set.filter((name) => !names.includes(name))).toEqual([]);
    for (const name of ['HOST', 'STORE', 'MICROSOFT_APP_ID', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_TENANT_ID'])
      expect(set).toContain(name);
  });

  it('asks of a probe what Azure takes: at most 10 failures, at most 240 seconds apart', () => {
    const numbers = (what: string) => [...code.matchAll(new RegExp(`${what}: (\\d+)`, 'g'))].map(([, n]) => Number(n));
    expect(numbers('failureThreshold').length).toBeGreaterThan(1);
    for (const failures of numbers('failureThreshold')) expect(failures).toBeLessThanOrEqual(10);
    for (const seconds of numbers('periodSeconds')) expect(seconds).toBeLessThanOrEqual(240);
  });

  it('has parameters for everything that has no default', () => {
    const needed = [...code.matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name);
    const given = [...read('infra/main.bicepparam').matchAll(/^param (\w+) = /gm)].map(([, name]) => name);
    expect(given.sort()).toEqual(needed.sort());
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('runs as nobody in particular, on the Node of the project, without development packages', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.indexOf('CMD ["node", "bot/start.ts"]'));
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: { node: string } };
    expect([...dockerfile.matchAll(/^FROM node:(\d+)-alpine/gm)].map(([, version]) => version)).toEqual(
      Array(2).fill(dependencies.node.split('.')[0]),
    );
    expect(dockerfile).toContain('npm ci --omit=dev');
    expect(dockerfile).toContain('/healthz');
  });

  it('copies what it needs, and the rest is kept out', () => {
    const allowed = [...read('.dockerignore').matchAll(/^!(\S+)$/gm)].map(([, name]) => name);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, files]) => files?.split(' ') ?? [],
    );
    expect([...new Set(copied)].sort()).toEqual(allowed.sort());
    expect(allowed).not.toContain('.env');
  });
});
