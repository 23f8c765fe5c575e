// Serves the harness's page, its script and the files it reads.
import {createServer} from 'node:http';
import {onClose} from '../../shared/closing.mjs';
import {buildHarness, harnessPage} from './build.mjs';

/**
 * @param {string} script name of the harness's script
 * @param {Record<string, Buffer>} files by name
 * @returns {Promise<string>} address, without a slash at the end
 */
export async function serveHarness(script, files) {
    const code = await buildHarness(script);
    const server = createServer((request, response) => {
        const name = (request.url ?? '/').slice(1);
        if (name === '') {
            response.setHeader('content-type', 'text/html; charset=utf-8').end(harnessPage());
        } else if (name === 'harness.js') {
            response.setHeader('content-type', 'text/javascript; charset=utf-8').end(code);
        } else if (name in files) {
            response.setHeader('content-type', 'application/octet-stream').end(files[name]);
        } else {
            response.writeHead(404).end();
        }
    });
    const port = await firstFree(server, 8500);
    onClose(() => {
        server.closeAllConnections();
        server.close();
    });
    return `http://127.0.0.1:${port}`;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} from
 * @returns {Promise<number>}
 */
function firstFree(server, from) {
    return new Promise((resolve, reject) => {
        server.once('error', error => {
            if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' && from < 8599) {
                resolve(firstFree(server, from + 1));
            } else {
                reject(error);
            }
        });
        server.listen(from, '127.0.0.1', () => resolve(from));
    });
}
