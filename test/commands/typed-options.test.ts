import {describe, expect, it} from 'vitest';
import {lighthouse, nutgraf} from './program.ts';

/** What a person gets who types an option not quite as it is: a line that says so, never the answer to another question. */
const refusal = (...args: readonly string[]): string => {
	const {code, out, err} = nutgraf(args);
	expect({code, out}, args.join(' ')).toEqual({code: 2, out: ''});
	return err.replace(/^nutgraf: /v, '').trimEnd();
};

describe('an option in capitals', () => {
	it.each([
		[['claims', lighthouse, '--BY', 'solheim'], '--BY is no option of claims: did you mean --by?'],
		[['claims', lighthouse, '--BY=solheim'], '--BY is no option of claims: did you mean --by?'],
		[['claims', lighthouse, '--ABOUT', 'lens'], '--ABOUT is no option of claims: did you mean --about?'],
		[['claims', lighthouse, '--Stance', 'denies'], '--Stance is no option of claims: did you mean --stance?'],
		[['claims', lighthouse, '--Help'], '--Help is no option of claims: did you mean --help?'],
		[['claims', lighthouse, '--JSON'], '--JSON is no option of claims: did you mean --json?'],
		[['report', lighthouse, '--Output', 'x.md'], '--Output is no option of report: did you mean --output?'],
		[
			['--by', 'solheim', 'claims', lighthouse, '--BY', 'obi'],
			'--BY is no option of claims: did you mean --by?',
		],
		[[lighthouse, '--Screen-Reader'], '--Screen-Reader is no option: did you mean --screen-reader?'],
		[['--screenReader', lighthouse], '--screenReader is no option: did you mean --screen-reader?'],
	])('is unknown: %j', (args, says) => {
		expect(refusal(...args)).toBe(says);
	});
});

describe('an option without a value', () => {
	it.each([
		['claims', '--by=', '--by needs a value, as in --by NAME'],
		['claims', '--about=', '--about needs a value, as in --about WORDS'],
		['claims', '--stance=', '--stance needs a value, as in --stance STANCE'],
		['claims', '--sourcing=', '--sourcing needs a value, as in --sourcing SOURCING'],
		['claims', '--entry=', '--entry needs a value, as in --entry NUMBER'],
		['claims', '--encoding=', '--encoding needs a value, as in --encoding NAME'],
		['actors', '--kind=', '--kind needs a value, as in --kind KIND'],
		['export', '--format=', '--format needs a value, as in --format FORMAT'],
		['report', '--output=', '--output needs a value, as in --output FILE'],
		['claims', '--about=   ', '--about needs a value, as in --about WORDS'],
		['claims', '--stance=denies,', '--stance needs a value, as in --stance STANCE'],
	])('is refused: %s %s', (command, option, says) => {
		expect(refusal(command, lighthouse, option)).toBe(says);
		expect(refusal(option, command, lighthouse)).toBe(says);
	});

	it.each(['', '   '])('is refused where the value is %j', value => {
		expect(refusal('claims', lighthouse, '--about', value)).toBe(
			'--about needs a value, as in --about WORDS',
		);
	});
});

describe('a switch', () => {
	it.each(['--json=yes', '--json=false', '--json='])('takes no value: %s', option => {
		expect(refusal('claims', lighthouse, option)).toBe(
			`--json takes no value: use it alone, in place of ${option}`,
		);
	});

	it.each(['--no-json', '--no-by', '--no-help'])('has no opposite: %s', option => {
		expect(refusal('claims', lighthouse, option)).toBe(
			`${option} is no option of claims: see nutgraf claims --help`,
		);
	});

	it('of one letter stands with others of one letter only', () => {
		expect(refusal('claims', lighthouse, '-hx')).toBe(
			'-hx is no option of claims: see nutgraf claims --help',
		);
		expect(nutgraf(['claims', lighthouse, '-h']).code).toBe(0);
	});
});

describe('several values', () => {
	const stances = (...args: readonly string[]): ReadonlySet<string> =>
		new Set(
			(JSON.parse(nutgraf(['claims', lighthouse, '--json', ...args]).out) as readonly {stance: string}[]).map(
				({stance}) => stance,
			),
		);

	it('stand between commas, and any of them will do', () => {
		expect(stances('--stance', 'denies,accuses')).toEqual(new Set(['denies', 'accuses']));
		expect(stances('--stance', 'Denies, believes', '--stance=accuses')).toEqual(
			new Set(['denies', 'accuses', 'believes']),
		);
		const unnamed = nutgraf(['claims', lighthouse, '--sourcing', 'unnamed,none']);
		expect(unnamed.out).toContain('residents');
		expect(unnamed.out).not.toContain('Solheim');
	});

	it('have to be right, each', () => {
		expect(refusal('claims', lighthouse, '--stance', 'denies,acuses')).toBe(
			'--stance cannot be acuses: did you mean accuses?',
		);
	});

	it('may be kinds, of which the explorer’s short one will do', () => {
		const {lines} = nutgraf(['actors', lighthouse, '--kind', 'org']);
		expect(lines).toEqual(nutgraf(['actors', lighthouse, '--kind', 'organization']).lines);
		expect(lines.join()).toContain('Harbour Trust');
		expect(nutgraf(['actors', lighthouse, '--kind', 'person,org']).out).toMatch(
			/Solheim[^]*Trust|Trust[^]*Solheim/v,
		);
	});
});
