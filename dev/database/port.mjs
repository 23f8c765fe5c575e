// Ports are chosen free, so that several sites can run side by side.
import {createServer} from 'node:net';

/**
 * A port nobody listens on.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
        });
    });
}

/**
 * Whether nobody listens on a port.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port) {
    return new Promise(resolve => {
        const server = createServer();
        server.on('error', () => resolve(false));
        server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
}
