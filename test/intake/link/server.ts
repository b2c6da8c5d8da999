import http from 'node:http';
import net, {type AddressInfo} from 'node:net';

/** A web server on the loopback, for the length of a test. */
export type TestServer = {
	/** As in `http://127.0.0.1:40000`. */
	readonly address: string;
	/** The requests so far. */
	readonly requests: readonly http.IncomingMessage[];
	readonly close: () => Promise<void>;
};

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const listen = async (server: net.Server): Promise<number> => {
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return (server.address() as AddressInfo).port;
};

/** A server that answers by path; other paths are not found. */
export const serve = async (answers: Readonly<Record<string, Answer>>): Promise<TestServer> => {
	const requests: http.IncomingMessage[] = [];
	const server = http.createServer((request, response) => {
		requests.push(request);
		const answer = answers[request.url ?? ''];
		if (answer === undefined) response.writeHead(404, {'content-type': 'text/html'}).end('<p>Not here.</p>');
		else answer(request, response);
	});
	const port = await listen(server);
	return {
		address: `http://127.0.0.1:${port}`,
		requests,
		close: () =>
			new Promise(resolve => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
};

/** A server that sends some bytes to whoever connects, whatever was asked, and then hangs up, breaks the connection, or goes silent. */
export const serveBytes = async (
	bytes: string,
	then: 'ends' | 'breaks' | 'stalls' = 'ends',
): Promise<{address: string; close: () => void}> => {
	const sockets = new Set<net.Socket>();
	const server = net.createServer(socket => {
		sockets.add(socket);
		socket.on('error', () => {});
		socket.once('data', () => {
			if (then === 'ends') socket.end(bytes, 'latin1');
			else socket.write(bytes, 'latin1');
			if (then === 'breaks') setTimeout(() => socket.resetAndDestroy(), 50);
		});
	});
	return {
		address: `http://127.0.0.1:${await listen(server)}`,
		close: () => {
			server.close();
			for (const socket of sockets) socket.destroy();
		},
	};
};

/** A port where nobody listens. */
export const closedPort = async (): Promise<number> => {
	const server = net.createServer();
	const port = await listen(server);
	await new Promise(resolve => {
		server.close(resolve);
	});
	return port;
};
