import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './a-bot.ts';

/** Stands in for the places where Teams keeps files. */
export async function startDrive() {
  const files = new Map<string, string | Uint8Array>();
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.statusCode = file === undefined ? 404 : 200;
    response.end(file ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** What a message carries to which this file is attached. */
    attachment: (name: string, content: string | Uint8Array): Json => {
      files.set(`/${name}`, content);
      const fetched = { downloadUrl: `${url}/${name}`, uniqueId: 'u', fileType: 'any' };
      return {
        attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name, content: fetched }],
      };
    },
    close: () => new Promise((done) => server.close(done)),
  };
}
