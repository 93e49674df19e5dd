import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Credentials } from '../../bot/credentials.ts';

// The Connector's tokens are checked against its published keys: here a local server publishes ours.

export const APP = '11111111-2222-3333-4444-555555555555';
export const ISSUER = 'https://api.botframework.com';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ours = pair();
export const theirs = pair();
/** Published, and endorsed for no channel, or for another one. */
const unendorsed = pair();

const jwk = (key: KeyObject, kid: string, more: object) => ({
  ...key.export({ format: 'jwk' }),
  ...{ kid, use: 'sig', x5t: kid },
  ...more,
});

type Answer = (response: ServerResponse) => void;

/** Publishes keys, counts how often it is asked, and can be told to answer otherwise. */
export async function startKeyServer() {
  const asked: string[] = [];
  const fault: { answer: Answer | null } = { answer: null };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (fault.answer !== null) {
      fault.answer(response);
      return;
    }
    const keys = [
      jwk(ours.publicKey, 'k1', { endorsements: ['msteams', 'skype'] }),
      jwk(unendorsed.publicKey, 'unendorsed', {}),
      jwk(unendorsed.publicKey, 'webchat', { endorsements: ['webchat'] }),
    ];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `${url()}/keys` }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials: Credentials = {
    MicrosoftAppId: APP,
    MicrosoftAppPassword: 'not-used',
    MicrosoftAppType: 'MultiTenant',
    ToBotFromChannelOpenIdMetadataUrl: `${url()}/metadata`,
    ToBotFromChannelTokenIssuer: ISSUER,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url()}/metadata`,
    ToChannelFromBotLoginUrl: `${url()}/login`,
    ToChannelFromBotOAuthScope: ISSUER,
    OAuthUrl: `${url()}/oauth`,
    ValidateAuthority: 'false',
  };
  return {
    asked,
    fault,
    credentials,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

export const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const seconds = (ahead: number): number => Math.floor(Date.now() / 1000) + ahead;

/** What the Connector says in a token for an activity from that address. */
export const claimsFor = (serviceurl: string, change: object = {}): object => ({
  ...{ iss: ISSUER, aud: APP, serviceurl, nbf: seconds(-60), exp: seconds(3600) },
  ...change,
});

const HEADER = { alg: 'RS256', typ: 'JWT', kid: 'k1' };

export function signed(payload: unknown, header: object = {}, key: KeyObject = ours.privateKey): string {
  const words = `${encoded({ ...HEADER, ...header })}.${encoded(payload)}`;
  return `${words}.${createSign('RSA-SHA256').update(words).sign(key, 'base64url')}`;
}

export const signedUnendorsed = (payload: unknown, kid: 'unendorsed' | 'webchat'): string =>
  signed(payload, { kid }, unendorsed.privateKey);

/** Signed with what everybody may know. */
export function symmetric(payload: unknown, secret: string | Buffer): string {
  const words = `${encoded({ ...HEADER, alg: 'HS256' })}.${encoded(payload)}`;
  return `${words}.${createHmac('sha256', secret).update(words).digest('base64url')}`;
}
