// The part of SMTP (RFC 5321) a client on the same machine speaks. Nobody is made to wait for a greeting, nobody is refused: the library for it
// (smtp-server) greets after 100 ms, and Moodle opens a connection a mail (7 ms with this, 110 ms with that).
import {createServer} from 'node:net';

/**
 * @param {(to: string[], message: Buffer) => Promise<void>} take keeps a message; what it throws is told to the client
 * @returns {import('node:net').Server & {stop: () => Promise<void>}}
 */
export function smtpServer(take) {
    /** @type {Set<import('node:net').Socket>} */
    const open = new Set();
    const server = createServer(socket => {
        open.add(socket);
        // A client that hangs up in the middle is its own affair.
        socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
        // Bytes stay bytes.
        socket.setEncoding('latin1').setNoDelay(true);
        converse(socket, take).catch(() => socket.destroy());
    });
    return Object.assign(server, {
        stop: () => new Promise(resolve => {
            server.close(() => resolve(undefined));
            open.forEach(socket => socket.destroy());
        }),
    });
}

/**
 * @param {import('node:net').Socket} socket
 * @param {(to: string[], message: Buffer) => Promise<void>} take
 */
async function converse(socket, take) {
    const say = (/** @type {string} */ line) => socket.write(`${line}\r\n`);
    let text = '';
    /** @type {string[]} */
    let to = [];
    /** @type {string[]|null} lines of the message under way */
    let message = null;
    say('220 127.0.0.1 ESMTP');
    for await (const part of socket) {
        const lines = (text + part).split('\r\n');
        text = /** @type {string} */ (lines.pop());
        for (const line of lines) {
            if (message === null) {
                const [verb] = /^\w*/.exec(line.toUpperCase()) ?? [''];
                if (verb === 'RCPT') {
                    to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
                } else if (verb === 'MAIL' || verb === 'RSET') {
                    to = [];
                } else if (verb === 'DATA') {
                    message = [];
                }
                say(replies[verb] ?? '502 not spoken here');
                if (verb === 'QUIT') {
                    socket.end();
                }
            } else if (line === '.') {
                const whole = Buffer.from(message.join('\r\n'), 'latin1');
                message = null;
                await take(to, whole).then(() => say('250 kept'), error => say(`451 ${error instanceof Error ? error.message : error}`));
            } else {
                // A line that begins with a dot was given a second one.
                message.push(line.replace(/^\./, ''));
            }
        }
    }
}

/** @type {Record<string, string>} */
const replies = {
    EHLO: '250-127.0.0.1\r\n250 8BITMIME', HELO: '250 127.0.0.1', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', RSET: '250 ok', NOOP: '250 ok',
    QUIT: '221 bye',
};
