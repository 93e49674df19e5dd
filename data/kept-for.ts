/** What is kept for as long as it is asked for. */
export interface KeptFor<Value> {
  /** Null: it is not here, or no longer. */
  get(key: string): Value | null;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/** Keeps values by their keys, and lets go of what nobody has asked for in `ms` milliseconds; `clock` tells them, and only grows. */
export function keptFor<Value>(ms: number, clock: () => number): KeptFor<Value> {
  /** The one that was longest not asked for comes first. */
  const values = new Map<string, { readonly value: Value; readonly asked: number }>();
  const letGo = (now: number): void => {
    for (const [key, { asked }] of values) {
      if (now - asked < ms) return;
      values.delete(key);
    }
  };
  let waits = false;
  /** Also where nobody asks for anything any more. */
  const letGoLater = (): void => {
    if (waits || values.size === 0) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      letGo(clock());
      letGoLater();
    }, ms).unref();
  };
  const keep = (key: string, value: Value, asked: number): void => {
    values.delete(key);
    values.set(key, { value, asked });
    letGoLater();
  };
  return {
    get: (key) => {
      const now = clock();
      letGo(now);
      const known = values.get(key);
      if (known === undefined) return null;
      keep(key, known.value, now);
      return known.value;
    },
    set: (key, value) => keep(key, value, clock()),
    delete: (key) => void values.delete(key),
  };
}
