import {SourceMap, type SourceMapPayload} from 'node:module';
import {runInNewContext} from 'node:vm';
import {transformSync} from 'esbuild';
import {describe, expect, it} from 'vitest';
import {compiledAtOnce} from '../esbuild.eager.ts';

const noMap = '{"mappings": ""}';
const inBrackets = (code: string): string => compiledAtOnce(code, noMap).code;

describe('functions that are compiled with their file', () => {
	it.each([
		['const f=(a,b)=>a+b;', 'const f=((a,b)=>a+b);'],
		['const f=async a=>b(function(){return()=>a});', 'const f=(async a=>b((function(){return(()=>a)})));'],
		['x.map(a=>a).y=function*(){};', 'x.map((a=>a)).y=(function*(){});'],
		['const o={f:()=>1,"g":function(){}};', 'const o={f:(()=>1),"g":(function(){})};'],
	])('stand in brackets: %s', (code, written) => {
		expect(inBrackets(code)).toBe(written);
	});

	it.each([
		'function f(){}',
		'class A{constructor(){}m(){}get a(){return 1}static async*g(){}}',
		'const o={m(){},get a(){return 1},set a(b){},async*g(){}};',
	])('are no declarations or methods, which cannot stand in brackets: %s', code => {
		expect(inBrackets(code)).toBe(code);
	});

	it('have the same names and do the same', () => {
		const code = 'const f=a=>a*2,g=function(b){return f(b)+1};[f.name,g.name,(c=>g(c))(4)].join()';
		expect(inBrackets(code)).not.toBe(code);
		expect(runInNewContext(inBrackets(code))).toBe(runInNewContext(code));
	});

	it('are found in the sources by the map', () => {
		const source = [
			'const first = (one: number) => [() => "alpha", (two: number) => one + two, "beta"];',
			'const second = {',
			'	third: function () { return `',
			'	gamma ${first(1).map(each => each)}`; }, fourth: "delta",',
			'};',
			'export const fifth = () => { throw new Error("epsilon"); };',
		].join('\n');
		const built = transformSync(source, {loader: 'ts', minify: true, sourcemap: true});
		const {code, map} = compiledAtOnce(built.code, built.map);
		const found = new SourceMap(JSON.parse(map) as SourceMapPayload);
		const placeIn = (text: string, word: string): readonly [number, number] => {
			const before = text.slice(0, text.indexOf(word)).split('\n');
			return [before.length - 1, before.at(-1)!.length];
		};
		for (const word of ['"alpha"', '"beta"', '"delta"', 'Error', '"epsilon"']) {
			const [line, column] = placeIn(source, word);
			expect(found.findEntry(...placeIn(code, word)), word).toMatchObject({
				originalLine: line,
				originalColumn: column,
			});
		}

		expect(code).toContain('\n');
		expect(code.split('((').length).toBeGreaterThan(2);
	});
});
