/*
Loaded into the program before anything else (node --require): makes errors that nobody foresaw, where a test asks for one. SIGUSR2 is a
handler that throws; SABOTAGE_BY says what else is to fail.
*/
process.on('SIGUSR2', () => {
	if (process.env.SABOTAGE_BY === 'promise') void Promise.reject(new Error('sabotaged \u001B[31mpromise'));
	else throw new Error('sabotaged \u001B[31mhandler');
});
if (process.env.SABOTAGE_BY === 'sanitizer')
	// What cleans a text of invisible characters asks for it first.
	Reflect.defineProperty(Object.getPrototypeOf(''), 'toWellFormed', {
		value: () => {
			throw new TypeError('sabotaged sanitizer');
		},
	});
if (process.env.SABOTAGE_BY === 'analysis') {
	const {readFileSync} = require('node:fs');
	require('node:fs').readFileSync = (file, ...rest) => {
		if (/models|lexicons/.test(String(file))) throw new Error('sabotaged analysis');
		return readFileSync(file, ...rest);
	};
}
