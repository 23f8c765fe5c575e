// The site's address: hands each request to a web worker that is free, and answers 502 when that one dies of it. Answers are read to
// their end whether or not somebody is still there to take them: or workers would be busy for ever with those of pages that were killed.
import {createServer, request} from 'node:http';
import {onClose} from '../shared/closing.mjs';

/**
 * @param {string|number} port
 * @param {{started: Promise<unknown>, take: () => Promise<{port: number, busy: boolean}>}} web
 */
export async function openDoor(port, web) {
    await web.started;
    const server = createServer(async(from, to) => {
        const worker = await web.take();
        const done = () => {
            worker.busy = false;
        };
        const onward = request({
            host: '127.0.0.1', port: worker.port, method: from.method, path: from.url,
            headers: {...from.headers, connection: 'close'},
        }, answer => {
            to.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.on('data', part => to.write(part));
            answer.on('end', () => to.end());
            answer.on('close', done);
            answer.on('error', () => to.destroy());
        });
        onward.on('error', () => {
            done();
            if (!to.headersSent) {
                to.writeHead(502);
            }
            to.end('Bad Gateway');
        });
        from.on('error', () => onward.destroy());
        from.pipe(onward);
    });
    server.keepAliveTimeout = 1000;
    await new Promise(resolve => server.listen(Number(port), '127.0.0.1', () => resolve(null)));
    onClose(() => {
        server.closeAllConnections();
        server.close();
    });
}
