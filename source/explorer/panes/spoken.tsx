import {Static, Text, usePaste} from 'ink';
import {useSyncExternalStore} from 'react';
import type {Speaker} from '../speech/speaker.ts';
import {useKeys} from './use-keys.ts';

/** The explorer for a screen reader: lines one below the other, each written once. */
export const Spoken = ({speaker}: {readonly speaker: Speaker}) => {
	const lines = useSyncExternalStore(speaker.subscribe, speaker.lines);
	useKeys(speaker.press);
	usePaste(text => speaker.press({kind: 'text', text}));
	return <Static items={[...lines]}>{(line, index) => <Text key={index}>{line}</Text>}</Static>;
};
