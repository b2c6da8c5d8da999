import {describe, expect, test} from 'vitest';
import {basicAuthorization, proxyFor} from '../../../source/intake/link/proxy.ts';

const proxy = 'http://proxy.example:3128';
const asked = (address: string, env: Record<string, string>): string | null =>
	proxyFor(new URL(address), env)?.href ?? null;

describe('the proxy of the environment', () => {
	test('is chosen by the scheme, then all_proxy; small letters go first', () => {
		expect(asked('http://a.example/', {http_proxy: proxy, HTTP_PROXY: 'http://other/'})).toBe(`${proxy}/`);
		expect(asked('https://a.example/', {http_proxy: proxy})).toBeNull();
		expect(asked('https://a.example/', {ALL_PROXY: 'proxy.example:3128'})).toBe(`${proxy}/`);
		expect(asked('http://a.example/', {http_proxy: ' '})).toBeNull();
	});

	test.each([
		['a.example', 'http://a.example/', true],
		['.a.example', 'http://b.a.example/', true],
		['*.a.example', 'http://b.a.example/', true],
		['a.example', 'http://b.a.example/', true],
		['a.example', 'http://ba.example/', false],
		['a.example:8080', 'http://a.example:8080/', true],
		['a.example:8080', 'http://a.example/', false],
		['a.example:443', 'https://a.example/', true],
		['A.Example.', 'http://a.example/', true],
		['b.example c.example,a.example', 'http://a.example/', true],
		['::1', 'http://[::1]/', true],
		['[::1]:80', 'http://[::1]/', true],
		['0.0.1', 'http://10.0.0.1/', false],
		['', 'http://a.example/', false],
	])('NO_PROXY=%s excepts %s: %s', (list, address, isExcepted) => {
		expect(asked(address, {all_proxy: proxy, no_proxy: list}) === null).toBe(isExcepted);
	});
});

test('a name and password of an address are decoded once', () => {
	expect(basicAuthorization(new URL('http://a%20b:c%3Ad@x/'))).toBe(
		`Basic ${Buffer.from('a b:c:d').toString('base64')}`,
	);
	expect(basicAuthorization(new URL('http://a:%@x/'))).toBe(`Basic ${Buffer.from('a:%').toString('base64')}`);
	expect(basicAuthorization(new URL('http://x/'))).toBeUndefined();
});
