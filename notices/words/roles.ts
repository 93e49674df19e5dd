import type { Role } from '../model/log.ts';

/** What somebody may be on a board. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  chair: 'chair',
  officer: 'officer',
  owner: 'action owner',
  observer: 'observer',
};
