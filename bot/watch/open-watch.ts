import type { WatchConfig } from '../config.ts';
import { faultDetails, type Log } from '../log.ts';
import { NO_WATCH, type Watch } from './watch.ts';

export interface OpenWatch {
  readonly watch: Watch;
  /** Null: nobody may read what was counted. */
  readonly metrics: { readonly token: string; readonly text: () => Promise<string> } | null;
  readonly close: () => Promise<void>;
}

const NOBODY: OpenWatch = { watch: NO_WATCH, metrics: null, close: () => Promise.resolve() };

/**
 * Whoever watches, as the settings say. What counts is a large library: it is loaded where it is wanted and beside the
 * start of the program, whose first moments it does not see.
 */
export function openWatch({ metricsToken, connectionString }: WatchConfig, log: Log): OpenWatch {
  if (metricsToken === null && connectionString === null) return NOBODY;
  let watch = NO_WATCH;
  const telemetry = load(connectionString, log);
  void telemetry.then((loaded) => {
    if (loaded !== null) watch = loaded.watch;
  });
  return {
    watch: {
      see: (sighting) => {
        watch.see(sighting);
      },
      during: (piece, work) => watch.during(piece, work),
    },
    metrics:
      metricsToken === null
        ? null
        : { token: metricsToken, text: async () => (await (await telemetry)?.prometheus()) ?? '' },
    close: async () => (await telemetry)?.close(),
  };
}

/** Null: it could not be loaded, and the bot does without. */
async function load(connectionString: string | null, log: Log) {
  try {
    const { openTelemetry } = await import('./open-telemetry.ts');
    if (connectionString === null) return openTelemetry(null);
    const { azureMonitor } = await import('./azure-monitor.ts');
    return openTelemetry(await azureMonitor(connectionString));
  } catch (fault) {
    log('not-watched', { fault: faultDetails(fault) });
    return null;
  }
}
