// The same tests as on the embedded store, on Cosmos DB over the real SDK and HTTP.
process.env['TEST_STORE'] = 'cosmos';
jest.setTimeout(120_000);

import './feed.test.ts';
