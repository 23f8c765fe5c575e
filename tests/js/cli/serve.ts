import {createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse} from 'node:http';
import {createServer as createSafe} from 'node:https';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import type {FakeSite} from './world';

/** A call as it came over the network. */
export interface Called {
    readonly name: string;
    readonly request: IncomingMessage;
    readonly body: string;
}

/** Answers a call in a way of its own; false leaves it to the site. */
export type Instead = (called: Called, response: ServerResponse) => boolean | Promise<boolean>;

export interface Served {
    /** Without a slash at its end. */
    readonly url: string;
    readonly called: Called[];
    close(): Promise<void>;
}

/** A site on a port of this machine: over HTTPS with a certificate, over HTTP without. */
export async function serve(site: FakeSite, instead: Instead = () => false, certificate: {key: string; cert: string} | null = null): Promise<Served> {
    const called: Called[] = [];
    const answer = async(request: IncomingMessage, response: ServerResponse): Promise<void> => {
        const body = await text(request);
        const sent = new URLSearchParams(body);
        const one = {name: (sent.get('wsfunction') ?? '').replace('tool_prelude_', ''), request, body};
        called.push(one);
        if (!await instead(one, response)) {
            const given = await site.fetch('', {body: sent});
            response.writeHead(given.status, {'content-type': 'application/json'}).end(await given.text());
        }
    };
    const listen: RequestListener = (request, response) => {
        answer(request, response).catch(() => response.destroy());
    };
    const server: Server = certificate ? createSafe(certificate, listen) : createServer(listen);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const {port} = server.address() as AddressInfo;
    return {
        url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`, called,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
