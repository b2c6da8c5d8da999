import {expect, test} from 'vitest';
import {createCollector, createKeeper, giveBack} from '../../source/explorer/garbage.ts';

const megabyte = 1024 * 1024;
const heap = (): number => process.memoryUsage().heapUsed / megabyte;

/** About 60 MB of objects that live long enough to become old, and are then let go. */
const litter = (): void => {
	const kept: Array<{readonly place: number}> = [];
	for (let place = 0; place < 1_500_000; place++) kept.push({place});
	kept.length = 0;
};

test('what nobody needs any more is thrown away when it is asked for', () => {
	const collect = createCollector();
	collect();
	const before = heap();
	litter();
	collect();
	expect(heap() - before).toBeLessThan(5);
});

test('the room of what was thrown away is given back', () => {
	litter();
	giveBack();
	const {heapTotal, heapUsed} = process.memoryUsage();
	expect((heapTotal - heapUsed) / megabyte).toBeLessThan(12);
});

test('a keeper throws away what has gathered since it was called last', () => {
	const tidy = createKeeper();
	tidy();
	const before = heap();
	litter();
	tidy();
	expect(heap() - before).toBeLessThan(20);
});
