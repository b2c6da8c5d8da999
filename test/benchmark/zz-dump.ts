import path from 'node:path';
import {open, projectFolder} from '../terminal/harness.ts';
const [columns,rows,pre,n]=process.argv.slice(2);
const person = open({args: [path.join(projectFolder, 'data/stories/wang-yi-in-moscow.txt')], columns:Number(columns), rows:Number(rows)});
await person.sees(/Claims [1-9]\d*/u);
await person.waitForSilence(600);
for (const k of (pre??'').split(',').filter(Boolean)) {person.press(k);await person.waitForSilence(150);}
for(let i=0;i<Number(n);i++){const b=person.written().length;person.press('j');await person.waitForSilence(200);
const s=person.written().subarray(b).toString();console.log(`--- ${Buffer.byteLength(s)}`);console.log(s.replaceAll('\x1b','␛').replaceAll('\r\n','⏎\n'));}
console.log(person.screen().join('\n'));
await person.leave();
