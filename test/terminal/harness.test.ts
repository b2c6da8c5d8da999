import {afterEach, expect, it} from 'vitest';
import {open, type Person} from './harness.ts';

// The harness itself, held against programs that do exactly one thing.
const script = (code: string) => ({program: [process.execPath, '-e', code]}) as const;
let person: Person;
afterEach(async () => person.leave());

it('shows what a program writes, with its looks', async () => {
	person = open(script(String.raw`process.stdout.write('北京 \x1b[1;31mdenied\x1b[0m it')`));
	await person.sees('denied it');
	expect(person.line(0)).toBe('北京 denied it');
	expect(person.find('denied')).toEqual({column: 5, row: 0});
	expect(person.look('denied')).toMatchObject({color: 1, bold: true, inverse: false});
	expect(await person.ends()).toEqual({code: 0, signal: 0});
});

it('passes on keys, sizes and signals', async () => {
	person = open({
		...script(String.raw`
			process.stdin.setRawMode(true);
			process.stdin.on('data', data => console.log(JSON.stringify(String(data)) + '\r'));
			process.stdout.on('resize', () => console.log(process.stdout.columns + ' by ' + process.stdout.rows + '\r'));
			console.log('ready\r');`),
		columns: 40,
	});
	await person.sees('ready');
	person.press('j');
	await person.sees('"j"');
	person.press('page down');
	await person.sees(String.raw`"\u001b[6~"`);
	person.press('ctrl+c');
	await person.sees(String.raw`"\u0003"`);
	person.resize(50, 20);
	await person.sees('50 by 20');
	person.signal('SIGTERM');
	expect(await person.ends()).toEqual({code: 0, signal: 15});
});

it('gives a program input from elsewhere', async () => {
	person = open({...script('process.stdin.pipe(process.stdout)'), input: 'echo from a pipe'});
	await person.sees('from a pipe');
});

it('tells what the screen shows where a wait fails', async () => {
	person = open(script(String.raw`process.stdout.write('here')`));
	await person.sees('here');
	expect(() => person.find('there')).toThrow('|here');
});
