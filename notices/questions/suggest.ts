import type { NoticeWorld } from './world.ts';

/** At most three questions that can be answered here, to tap. */
export function suggest(worlds: readonly NoticeWorld[]): string[] {
  const planned = worlds.some((world) => world.actions.length > 0);
  return [
    "What's due before the next review?",
    planned ? 'Which actions are overdue?' : 'What is overdue?',
    'When is the next DfE review?',
  ];
}
