import type { HttpClient } from '@azure/core-rest-pipeline';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

export interface Exporters {
  readonly metrics: PushMetricExporter;
  readonly traces: SpanExporter;
}

/** Counts of itself that the package would send to its makers: nobody here asked for those. */
const OF_ITSELF = [
  'APPLICATION_INSIGHTS_NO_STATSBEAT',
  'APPLICATIONINSIGHTS_STATSBEAT_DISABLED',
  'APPLICATIONINSIGHTS_SDKSTATS_DISABLED',
];

/**
 * The exporters of Azure Monitor, for the Application Insights that a connection string names. They keep nothing on the disk.
 * `client`: what sends, where it is not the package's own.
 */
export async function azureMonitor(connectionString: string, client?: HttpClient): Promise<Exporters> {
  // Read when the package is loaded.
  for (const name of OF_ITSELF) process.env[name] = 'true';
  const { AzureMonitorMetricExporter, AzureMonitorTraceExporter } =
    await import('@azure/monitor-opentelemetry-exporter');
  const options = {
    connectionString,
    disableOfflineStorage: true,
    ...(client === undefined ? {} : { httpClient: client }),
  };
  return { metrics: new AzureMonitorMetricExporter(options), traces: new AzureMonitorTraceExporter(options) };
}
