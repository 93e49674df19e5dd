import { setTimeout as sleepFor } from 'node:timers/promises';
import { context, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { turnId } from '../turn-scope.ts';
import type { Exporters } from './azure-monitor.ts';
import { createInstruments } from './instruments.ts';
import type { Watch } from './watch.ts';

export interface Telemetry {
  readonly watch: Watch;
  /** What was counted since the start, as Prometheus reads it. */
  readonly prometheus: () => Promise<string>;
  /** Sends what waits, for three seconds at most. */
  readonly close: () => Promise<void>;
}

const SEND_EVERY_MS = 60_000;
const CLOSE_MS = 3000;

/** OpenTelemetry's SDK. What is counted is kept for whoever asks, and sent where there are exporters: nowhere else. */
export function openTelemetry(exporters: Exporters | null, everyMs = SEND_EVERY_MS): Telemetry {
  const resource = resourceFromAttributes({ 'service.name': 'noticeboard' });
  const asked = new PrometheusExporter({ preventServerStart: true });
  const sent =
    exporters === null
      ? []
      : [new PeriodicExportingMetricReader({ exporter: exporters.metrics, exportIntervalMillis: everyMs })];
  const meters = new MeterProvider({ resource, readers: [asked, ...sent] });
  const traces =
    exporters === null
      ? null
      : new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporters.traces)] });
  const see = createInstruments(meters.getMeter('noticeboard'));
  const serializer = new PrometheusSerializer();
  if (traces !== null) context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return {
    watch: {
      see: (sighting) => {
        see(sighting);
        if (sighting.kind !== 'turn') return;
        const { incoming, outcome } = sighting;
        trace.getActiveSpan()?.setAttributes({ incoming, outcome, turn: turnId() ?? '' });
      },
      during: traces === null ? (_piece, work) => work() : during(traces.getTracer('noticeboard')),
    },
    prometheus: async () => serializer.serialize((await asked.collect()).resourceMetrics),
    close: async () => {
      // What cannot be sent by then is lost: the program ends.
      const enough = sleepFor(CLOSE_MS, undefined, { ref: false });
      await Promise.race([Promise.allSettled([meters.shutdown(), traces?.shutdown()]), enough]);
      if (traces !== null) context.disable();
    },
  };
}

/** A span around the work: its name, how long it took and whether it failed, and no word of what failed. */
const during =
  (tracer: Tracer): Watch['during'] =>
  (piece, work) =>
    tracer.startActiveSpan(piece, async (span) => {
      try {
        return await work();
      } catch (fault) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw fault;
      } finally {
        span.end();
      }
    });
