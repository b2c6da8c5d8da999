/* What went wrong on the way to a link, in words for a person. */
import {IntakeError} from '../intake-error.ts';
import {CodingError, SizeError} from './body.ts';
import {ProxyError, SilenceError} from './request.ts';

const reasons: Readonly<Record<string, string>> = {
	ENOTFOUND: 'there is no host of this name; check the spelling, or the connection to the network',
	EAI_AGAIN: 'its name cannot be looked up now; check the connection to the network',
	ENODATA: 'there is no host of this name; check the spelling',
	ECONNREFUSED: 'the host refuses the connection; check the address and the port',
	ECONNRESET: 'the connection broke off; try again',
	EPIPE: 'the connection broke off; try again',
	ETIMEDOUT: 'the host does not answer; try again later',
	EHOSTUNREACH: 'the host cannot be reached; check the connection to the network',
	ENETUNREACH: 'the network cannot be reached; check the connection to it',
	EADDRNOTAVAIL: 'the network cannot be reached; check the connection to it',
	EACCES: 'the system forbids the connection; check its firewall',
	CERT_HAS_EXPIRED: 'its certificate has expired; nothing proves that it is the host that it says it is',
	CERT_NOT_YET_VALID: 'its certificate is not valid yet; check the clock of this machine',
	ERR_TLS_CERT_ALTNAME_INVALID:
		'its certificate is for another host; nothing proves that it is the host that it says it is',
	EPROTO: 'the host does not speak HTTPS as it should; check the address and the port',
	ERR_SSL_WRONG_VERSION_NUMBER: 'the host does not speak HTTPS there; try http:// or another port',
	ERR_SSL_PACKET_LENGTH_TOO_LONG: 'the host does not speak HTTPS there; try http:// or another port',
	HPE_HEADER_OVERFLOW: 'the headers of the answer are too long; it is refused',
	Z_DATA_ERROR: 'the answer is packed wrongly; it is damaged',
	Z_BUF_ERROR: 'the answer is packed wrongly; it is damaged',
	ERR_INVALID_PROTOCOL: 'only http and https links can be opened',
};

const untrusted =
	/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_UNTRUSTED|CERT_REVOKED|INVALID_CA|HOSTNAME_MISMATCH|CERT_)/u;

/** The code of an error, or of the first of those that it stands for. */
const codeOf = (error: unknown): string => {
	if (!(error instanceof Error)) return '';
	if ('code' in error && typeof error.code === 'string') return error.code;
	return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
};

const reasonOf = (error: unknown, sizeLimit: number): string => {
	if (error instanceof SizeError)
		return `the answer is larger than ${Math.floor(sizeLimit / 1024 / 1024)} MB; give a page or a document`;
	if (error instanceof CodingError)
		return `the answer is packed as ${error.message}, which cannot be unpacked`;
	if (error instanceof SilenceError) return 'the host does not answer; try again later';
	if (error instanceof ProxyError) {
		return error.status === 407
			? 'the proxy asks for a name and password; put them into the proxy’s address: http://NAME:PASSWORD@HOST'
			: `the proxy refuses it (${error.status}); check the proxy in the environment`;
	}

	const code = codeOf(error);
	const reason = reasons[code];
	if (reason !== undefined) return reason;
	if (untrusted.test(code)) {
		return 'its certificate is not from an authority that is trusted here; NODE_EXTRA_CA_CERTS=FILE adds one';
	}

	return code.startsWith('HPE_')
		? 'what answers there does not speak HTTP; check the address and the port'
		: 'the connection failed; try again';
};

const statuses: Readonly<Record<number, string>> = {
	400: 'the host does not understand the address; check it',
	401: 'it asks for a name and password; save the page from a browser and open the file',
	402: 'it asks for payment; save the page from a browser and open the file',
	403: 'the host refuses it to this program; save the page from a browser and open the file',
	404: 'there is no such page; check the address',
	407: 'the proxy asks for a name and password; put them into the proxy’s address: http://NAME:PASSWORD@HOST',
	410: 'the page is gone for good',
	429: 'the host has had too many requests; try again later',
	451: 'the page is withheld for legal reasons',
};

/** What an answer says that is no page, with its status. */
export const explainStatus = (status: number): string => {
	const reason =
		statuses[status] ??
		(status >= 500
			? 'the host has a failure of its own; try again later'
			: 'the host does not give it; check the address');
	return `${reason} (${status})`;
};

/** An error on the way to a link as one line. `address` has no password in it; `sizeLimit` is in bytes. */
export const explainFailure = (address: string, error: unknown, sizeLimit: number): IntakeError =>
	error instanceof IntakeError
		? error
		: new IntakeError(`cannot open ${address}: ${reasonOf(error, sizeLimit)}`, {cause: error});
