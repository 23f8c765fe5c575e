import {once} from 'node:events';
import {createServer} from 'node:http';
import {createApp} from './app.mjs';
import {Reload} from './reload.mjs';

/**
 * Starts the standalone site.
 *
 * @param {{port?: number, host?: string, pace?: number, dev?: boolean, say?: (text: string) => void}} [options]
 *     port: 0 = any free one; pace: milliseconds each person's import takes; dev: rebuild at each save and reload
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 * @throws {Error} when the port is taken
 */
export async function startStandalone({port = 0, host = '127.0.0.1', pace = 0, dev = false, say = () => undefined} = {}) {
    const server = createServer();
    server.listen(port, host);
    await once(server, 'listening');
    const url = `http://${host}:${server.address().port}`;
    const reload = dev ? new Reload() : null;
    server.on('request', createApp({wwwroot: url, pace, dev, reload}));
    const stop = dev ? await (await import('./watch.mjs')).watch(() => reload.now(), say) : null;
    return {
        url,
        close: async() => {
            reload?.close();
            await stop?.();
            server.closeAllConnections();
            await new Promise(resolve => server.close(resolve));
        },
    };
}
