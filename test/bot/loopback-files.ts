import { TEAMS_FILES, type FilePolicy } from '../../bot/file-policy.ts';

const isHere = ({ hostname, protocol }: URL): boolean => hostname === '127.0.0.1' && protocol === 'http:';

/** The real policy, and a server of the test's own on this machine. */
export const LOOPBACK_FILES: FilePolicy = {
  ...TEAMS_FILES,
  allowsAddress: (address) => address === '127.0.0.1' || TEAMS_FILES.allowsAddress(address),
  allowsFetch: (url) => isHere(url) || TEAMS_FILES.allowsFetch(url),
  allowsUpload: (url) => isHere(url) || TEAMS_FILES.allowsUpload(url),
};
