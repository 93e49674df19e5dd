import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { z } from 'zod';

const Versioned = z.object({ manifestVersion: z.string().regex(/^\d{1,3}\.\d{1,3}$/) });
const Schema = z.record(z.string(), z.unknown());

/** Checks a manifest against Microsoft's own schema of its version, as `@microsoft/app-manifest` brings it. */
export function manifestFaults(manifest: unknown): readonly string[] {
  const versioned = Versioned.safeParse(manifest);
  if (!versioned.success) return ['manifestVersion is none'];
  const installed = createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json');
  const { manifestVersion: version } = versioned.data;
  const file = join(dirname(installed), `build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`);
  if (!existsSync(file)) return [`no schema of version ${version} is installed`];
  const checker = new ajv.default({ allErrors: true, strict: false });
  formats.default(checker);
  const check = checker.compile(Schema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  if (check(manifest)) return [];
  return (check.errors ?? []).map(({ instancePath, message = 'is wrong' }) => `${instancePath || 'it'} ${message}`);
}
