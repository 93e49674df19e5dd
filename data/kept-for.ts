/** What is kept for as long as it is asked for. */
export interface KeptFor<Value> {
  /** Null: it is not here, or no longer. */
  get(key: string): Value | null;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/** How much may be kept: the sizes of all values come to no more than `most`, or there is one value only. */
export interface Room<Value> {
  readonly most: number;
  readonly sizeOf: (value: Value) => number;
}

/**
 * Keeps values by their keys, and lets go of what nobody has asked for in `ms` milliseconds, or for longest where there is no room;
 * `clock` tells milliseconds that only grow.
 */
export function keptFor<Value>(ms: number, clock: () => number, room: Room<Value> | null = null): KeptFor<Value> {
  /** The one that was longest not asked for comes first. */
  const values = new Map<string, { readonly value: Value; readonly asked: number }>();
  const makeRoom = ({ most, sizeOf }: Room<Value>): void => {
    const sizes = [...values].map(([key, { value }]) => ({ key, size: sizeOf(value) }));
    let all = sizes.reduce((sum, { size }) => sum + size, 0);
    for (const { key, size } of sizes.slice(0, -1)) {
      if (all <= most) return;
      values.delete(key);
      all -= size;
    }
  };
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
    set: (key, value) => {
      keep(key, value, clock());
      if (room !== null) makeRoom(room);
    },
    delete: (key) => void values.delete(key),
  };
}
