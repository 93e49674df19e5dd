import type { Attributes, Meter } from '@opentelemetry/api';
import type { Sighting } from './watch.ts';

/** Milliseconds in which turns, stores and Teams answer, from what is unnoticed to what is given up. */
const MILLISECONDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 12_000, 20_000];

/** Counters and clocks of one meter, each named once. What they are for: docs/deploy.md, "What can be watched". */
export function createInstruments(meter: Meter): (sighting: Sighting) => void {
  const counter = (name: string, description: string) => meter.createCounter(`noticeboard.${name}`, { description });
  const clock = (name: string, description: string) =>
    meter.createHistogram(`noticeboard.${name}`, {
      description,
      advice: { explicitBucketBoundaries: MILLISECONDS },
    });
  const gauge = (name: string, description: string) => meter.createGauge(`noticeboard.${name}`, { description });

  const turns = counter('turns', 'Turns, by what came in and how they ended');
  const turnTime = clock('turn.duration_ms', 'From the activity to the end of its answer');
  const operations = counter('store.operations', 'Calls of the store, by how they ended');
  const operationTime = clock('store.duration_ms', 'How long a call of the store took');
  const requests = counter('store.requests', 'Requests that Cosmos DB answered, by HTTP status');
  const units = counter('store.request_units', 'Request units that Cosmos DB charged');
  const sends = counter('post.tries', 'Tries to send a digest, a reminder or a word to an officer');
  const sendTime = clock('post.duration_ms', 'How long Teams took to answer such a try');
  const posts = counter('posts', 'Digests, reminders and words to officers, by what became of them');
  const waiting = gauge('posts.waiting', 'Posts that are to be sent');
  const oldest = gauge('posts.oldest_seconds', 'How long the oldest of them has been due');
  const suspended = gauge('digests.suspended', 'Digests that Teams does not take, or whose channel is gone');
  const refused = counter('refused', 'Requests that were turned away at the door, by reason');
  meter
    .createObservableGauge('noticeboard.memory_bytes', { description: 'Resident memory of the process' })
    .addCallback((result) => {
      result.observe(process.memoryUsage.rss());
    });

  return (sighting) => {
    switch (sighting.kind) {
      case 'turn': {
        turns.add(1, { incoming: sighting.incoming, outcome: sighting.outcome });
        turnTime.record(sighting.ms, { incoming: sighting.incoming });
        return;
      }
      case 'store': {
        operations.add(1, { operation: sighting.operation, outcome: sighting.outcome });
        operationTime.record(sighting.ms, { operation: sighting.operation });
        return;
      }
      case 'store-request': {
        requests.add(1, { status: sighting.status });
        units.add(sighting.units);
        return;
      }
      case 'send': {
        const to: Attributes = { to: sighting.to };
        sends.add(1, { ...to, result: sighting.result });
        sendTime.record(sighting.ms, to);
        return;
      }
      case 'post':
        posts.add(1, { to: sighting.to, end: sighting.end });
        return;
      case 'queue': {
        waiting.record(sighting.posts);
        oldest.record(Math.round(sighting.oldestMs / 1000));
        suspended.record(sighting.suspended);
        return;
      }
      case 'refused':
        refused.add(1, { why: sighting.why });
    }
  };
}
