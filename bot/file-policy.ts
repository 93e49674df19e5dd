import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Whence files may be fetched, and whither they may be put. */
export interface FilePolicy {
  /** The addresses that a host stands for now. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether that address may be connected to: it is asked of every one that a host stands for. */
  readonly allowsAddress: (address: string) => boolean;
  /** Whether the URL is one of those at which files are fetched, by all but its address. */
  readonly allowsFetch: (url: URL) => boolean;
  /** Whether the URL is one of those at which Teams takes files. */
  readonly allowsUpload: (url: URL) => boolean;
}

/** Where Teams and SharePoint keep files, in the public cloud and in those for governments. */
const HOSTS: readonly string[] = [
  ...['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us', 'sharepoint.cn'],
  ...['teams.microsoft.com', 'teams.microsoft.us', 'teams.cloud.microsoft'],
];

/** A host by its name under https, and none of the network that the bot runs in. */
const isNamed = ({ protocol, hostname, username, password }: URL): boolean =>
  protocol === 'https:' &&
  username === '' &&
  password === '' &&
  isIP(hostname) === 0 &&
  hostname.length <= 253 &&
  /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})*\.[a-z][a-z\d-]{1,62}$/.test(hostname) &&
  !/\.(?:local|internal|localhost)$/.test(hostname);

const isOfTeams = ({ hostname, port }: URL): boolean =>
  port === '' && HOSTS.some((host) => hostname.endsWith(`.${host}`) || hostname === host);

/** Names resolved as this machine does; addresses of the internet only; uploads to hosts of Teams and SharePoint. */
export const TEAMS_FILES: FilePolicy = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allowsAddress: isPublic,
  allowsFetch: isNamed,
  allowsUpload: (url) => isNamed(url) && isOfTeams(url),
};

/** IANA's special-purpose addresses of IPv4, multicast, and where Azure keeps services of its own. */
const NOT_PUBLIC = subnets('ipv4', [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
]);
/** Of IPv6 only what is given out for the internet, */
const GLOBAL = subnets('ipv6', ['2000::/3']);
/** and of that nothing that is for documents, for tests, or stands for an address of IPv4. */
const NOT_GLOBAL = subnets('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** Whether an address is one of the internet, and not of this machine, its network or a cloud's own services. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC.check(address, 'ipv4');
  return isIPv6(address) && GLOBAL.check(address, 'ipv6') && !NOT_GLOBAL.check(address, 'ipv6');
}

function subnets(family: 'ipv4' | 'ipv6', nets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const net of nets) {
    const [address = '', prefix = ''] = net.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
