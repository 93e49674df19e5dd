import type { Server } from 'restify';
import { z } from 'zod';

export type Listening = { readonly ok: true; readonly port: number } | { readonly ok: false; readonly why: string };

const Fault = z.object({ code: z.string(), message: z.string() });

/** Listens, or says in a sentence why it cannot. */
export async function listenOn(server: Server, host: string, port: number, guarded: boolean): Promise<Listening> {
  // The configuration says so too; this is the door itself.
  if (!guarded && !isLoopback(host)) {
    return { ok: false, why: `Without an app id anyone may write to the bot, so it does not listen on ${host}.` };
  }
  const fault = await new Promise<unknown>((tell) => {
    server.once('error', tell);
    server.listen(port, host, () => tell(null));
  });
  const address: unknown = server.address();
  const bound = z.object({ port: z.number() }).safeParse(address);
  if (fault === null && bound.success) return { ok: true, port: bound.data.port };
  const { data } = Fault.safeParse(fault);
  return { ok: false, why: sentence(data?.code ?? '', data?.message ?? String(fault), host, port) };
}

function sentence(code: string, message: string, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: stop that one, or set PORT to another number.`;
  }
  if (code === 'EACCES') return `Port ${port} may not be used by this account: set PORT to a number above 1023.`;
  return `The bot cannot listen on ${host}, port ${port}: ${message}`;
}

/** Whether only this machine can reach it. A name is not looked up: what it stands for can change. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
