import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublic, TEAMS_FILES, type FilePolicy } from '../../bot/file-policy.ts';
import { fetchFile, uploadFile } from '../../bot/files.ts';

let server: Server;
let port = 0;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    const onward = /^\/to\/(.+)$/.exec(request.url ?? '')?.[1];
    response.statusCode = onward === undefined ? 200 : 302;
    if (onward !== undefined) response.setHeader('location', decodeURIComponent(onward));
    response.end('the file');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  asked = [];
});

/** As the real one, but over http and with names of the test's own. */
const policy = (names: Readonly<Record<string, readonly string[]>>, change: Partial<FilePolicy> = {}): FilePolicy => ({
  ...TEAMS_FILES,
  resolve: (host) => Promise.resolve(names[host] ?? []),
  allowsFetch: ({ hostname }) => hostname in names,
  ...change,
});
const here = { allowsAddress: (address: string) => address === '127.0.0.1' || isPublic(address) };

describe('an address', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
    ],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '168.63.129.16', '198.18.0.1', '::1', '::', 'fe80::1', 'fd00::1'],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:7f00:1::',
      '2001:0:1::',
      'ff02::1',
      'localhost',
      '',
    ],
  ])('%s is not of the internet', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['13.107.136.10', '52.113.194.132', '172.32.0.1', '2620:1ec:8f8::10', '2a01:111:f400::1'])(
    '%s is',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );
});

describe('a file that is fetched', () => {
  it('comes from the address that was looked at, whatever the name stands for by then', async () => {
    let lookups = 0;
    const resolve = () => Promise.resolve(++lookups === 1 ? ['127.0.0.1'] : ['10.0.0.1']);
    const got = await fetchFile(
      `http://files.example:${port}/plan.csv`,
      policy({ 'files.example': [] }, { ...here, resolve }),
    );
    expect(got).toMatchObject({ ok: true });
    expect(lookups).toBe(1);
    expect(asked).toEqual([`GET files.example:${port} /plan.csv`]);
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['one address of the internet and one of this machine', ['13.107.136.10', '127.0.0.1']],
    ['where a cloud keeps its secrets', ['169.254.169.254']],
    ['nothing', []],
  ])('is not fetched from a name that stands for %s', async (_, addresses) => {
    const got = await fetchFile(`http://files.example:${port}/plan.csv`, policy({ 'files.example': addresses }));
    expect(got.ok).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is not followed to where it may not be fetched from', async () => {
    const names = { 'files.example': ['127.0.0.1'], 'inside.example': ['10.0.0.1'] };
    for (const onward of [`http://inside.example:${port}/x`, `http://127.0.0.1:${port}/x`, 'file:///etc/passwd']) {
      const url = `http://files.example:${port}/to/${encodeURIComponent(onward)}`;
      expect(await fetchFile(url, policy(names, here))).toMatchObject({ ok: false });
    }
    expect(asked).toHaveLength(3);
  });

  it('is fetched by the program over https and by name only', () => {
    const allowed = (url: string): boolean => TEAMS_FILES.allowsFetch(new URL(url));
    expect(allowed('https://contoso-my.sharepoint.com/x')).toBe(true);
    for (const url of [
      ...['http://contoso.sharepoint.com/x', 'https://127.0.0.1/x', 'https://[::1]/x', 'https://2130706433/x'],
      ...[
        'https://localhost/x',
        'https://files.internal/x',
        'https://user:word@contoso.sharepoint.com/x',
        'ftp://a.example/x',
      ],
    ])
      expect([url, allowed(url)]).toEqual([url, false]);
  });
});

describe('a file that is uploaded', () => {
  it('goes to hosts of Teams and SharePoint only', async () => {
    const allowed = (url: string): boolean => TEAMS_FILES.allowsUpload(new URL(url));
    expect(allowed('https://contoso-my.sharepoint.com/personal/x/_api/up?guid=1')).toBe(true);
    expect(allowed('https://eu-api.teams.microsoft.com/up')).toBe(true);
    for (const url of [
      ...['https://evil.example/up', 'https://sharepoint.com.evil.example/up', 'https://evilsharepoint.com/up'],
      ...[
        'http://contoso.sharepoint.com/up',
        'https://contoso.sharepoint.com:8443/up',
        'https://a@contoso.sharepoint.com/up',
      ],
    ])
      expect([url, allowed(url)]).toEqual([url, false]);
    const inside = policy({ 'files.example': ['127.0.0.1'] });
    expect(await uploadFile(`http://files.example:${port}/up`, new Uint8Array([1]), inside)).toBe('refused');
    expect(asked).toEqual([]);
  });

  it('does not go to an address inside, under whatever name, nor on to where it is sent', async () => {
    const names = { 'contoso.sharepoint.com': ['127.0.0.1'] };
    const loose = { allowsUpload: ({ hostname }: URL) => hostname in names };
    const bytes = new Uint8Array([1, 2, 3]);
    const url = `http://contoso.sharepoint.com:${port}`;
    expect(await uploadFile(`${url}/up`, bytes, policy(names, loose))).toBe('refused');
    expect(asked).toEqual([]);
    expect(await uploadFile(`${url}/up`, bytes, policy(names, { ...loose, ...here }))).toBe('done');
    expect(await uploadFile(`${url}/to/x`, bytes, policy(names, { ...loose, ...here }))).toBe('failed');
    expect(asked).toHaveLength(2);
  });
});
