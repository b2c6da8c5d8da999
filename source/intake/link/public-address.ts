import {BlockList, isIPv4} from 'node:net';

/* The registries of special-purpose addresses: RFC 6890 and the registries that IANA keeps after it. */
const specialIPv4: ReadonlyArray<readonly [network: string, prefix: number]> = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
];

const special = new BlockList();
for (const [network, prefix] of specialIPv4) special.addSubnet(network, prefix, 'ipv4');

/** The eight groups of an IPv6 address in any spelling; null where it is none. */
const groupsOf = (address: string): readonly number[] | null => {
	// The parser of addresses knows every spelling and gives back one of them.
	const host = URL.parse(`http://[${address.replace(/%.*$/u, '')}]`)?.hostname;
	if (host === undefined) return null;
	const [head = '', tail] = host.slice(1, -1).split('::');
	const numbers = (part: string): readonly number[] =>
		part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16));
	const start = numbers(head);
	if (tail === undefined) return start;
	const end = numbers(tail);
	return [...start, ...Array.from({length: 8 - start.length - end.length}, () => 0), ...end];
};

const fromGroups = (high = 0, low = 0): string => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;

/**
Whether an IP address is one of the public Internet: not of this machine, a private network, a link, a test, a group.
An IPv6 address that carries an IPv4 address, mapped or translated, is judged by that one.
*/
export const isPublicAddress = (address: string): boolean => {
	if (isIPv4(address)) return !special.check(address, 'ipv4');
	const groups = groupsOf(address);
	if (groups === null) return false;
	const [first = 0, second = 0] = groups;
	const startsWith = (...prefix: readonly number[]): boolean =>
		prefix.every((group, index) => groups[index] === group);
	if (startsWith(0, 0, 0, 0, 0, 0xff_ff) || startsWith(0x64, 0xff_9b, 0, 0, 0, 0))
		return isPublicAddress(fromGroups(groups[6], groups[7]));
	if (first === 0x20_02) return isPublicAddress(fromGroups(groups[1], groups[2]));
	// Global unicast is 2000::/3. Of it, 2001::/23 is for protocols, 2001:db8::/32 and 3fff::/20 for examples.
	if (first >> 13 !== 1) return false;
	if (first === 0x20_01 && (second < 0x02_00 || second === 0x0d_b8)) return false;
	return !(first === 0x3f_ff && second < 0x10_00);
};
