import { z } from 'zod';

type JsonValue = z.core.util.JSONType;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function isJson(value: unknown): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.every(isJson) : isPlain(value) && Object.values(value).every(isJson);
}

/** What `z.json()` takes, looked at in one go: that tries five forms on each value, and gives faults to those that do not fit. */
export const Json = z.custom<JsonValue>(isJson, 'is no JSON');
