import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isPublicAddress} from '../../../source/intake/link/public-address.ts';

describe('an IP address', () => {
	test.each([
		'127.0.0.1',
		'127.255.255.254',
		'0.0.0.0',
		'10.1.2.3',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'192.0.2.1',
		'198.18.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'0:0:0:0:0:0:0:1',
		'fe80::1',
		'fe80::1%eth0',
		'fc00::1',
		'fd12:3456:789a::1',
		'fec0::1',
		'ff02::1',
		'::ffff:127.0.0.1',
		'::ffff:7f00:1',
		'::FFFF:10.0.0.1',
		'::127.0.0.1',
		'64:ff9b::192.168.0.1',
		'64:ff9b:1::1',
		'2002:7f00:1::',
		'2002:c0a8:101::1',
		'2001::1',
		'2001:db8::1',
		'3fff::1',
		'5f00::1',
		'not an address',
		'',
	])('%s is not public', address => {
		expect(isPublicAddress(address)).toBe(false);
	});

	test.each([
		'1.1.1.1',
		'8.8.8.8',
		'172.15.0.1',
		'172.32.0.1',
		'192.167.1.1',
		'100.63.255.255',
		'2606:4700:4700::1111',
		'2001:4860:4860::8888',
		'::ffff:8.8.8.8',
		'64:ff9b::8.8.8.8',
		'2002:808:808::1',
	])('%s is public', address => {
		expect(isPublicAddress(address)).toBe(true);
	});

	test('is judged alike, mapped into IPv6 or not', () => {
		fc.assert(
			fc.property(fc.ipV4(), address => {
				expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
				expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address));
			}),
		);
	});
});
