// A mail server that delivers to nobody: it keeps what it is given, for the browser stories and the demo to read.
import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {simpleParser} from 'mailparser';
import {onClose} from '../shared/closing.mjs';
import {clearMails, readMails, waitForMail} from './mails.mjs';
import {smtpServer} from './smtp.mjs';

/** @typedef {import('./mails.mjs').Mail} Mail */

/**
 * @typedef {object} Catcher
 * @property {number} port
 * @property {string} home folder that keeps the mails
 * @property {() => Mail[]} mails the oldest first
 * @property {(test: (mail: Mail) => boolean, patience?: number) => Promise<Mail>} wait for one; throws after `patience` ms
 * @property {() => void} clear forgets them
 * @property {() => Promise<void>} stop
 */

/**
 * Starts it; it stops when the program closes.
 *
 * @param {string} home folder that keeps the mails, one JSON file each
 * @returns {Promise<Catcher>}
 */
export async function catchMail(home) {
    mkdirSync(home, {recursive: true});
    let number = Number(readMails(home).at(-1)?.id ?? 0);
    const server = smtpServer(async(to, message) => {
        const mail = await simpleParser(message);
        const id = String(++number).padStart(6, '0');
        const kept = {
            id,
            to: to.join(', '),
            from: mail.from?.text ?? '',
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            date: new Date().toISOString(),
        };
        // Written aside first: whoever reads never sees half a mail.
        writeFileSync(join(home, `${id}.new`), JSON.stringify(kept, null, 2));
        renameSync(join(home, `${id}.new`), join(home, `${id}.json`));
    });
    const port = await new Promise((resolve, reject) => {
        server.on('error', reject).listen(0, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address ? address.port : 0);
        });
    });

    /** @type {Promise<void>|undefined} */
    let stopping;
    const stop = () => stopping ??= server.stop();
    onClose(stop);
    return {
        port,
        home,
        stop,
        mails: () => readMails(home),
        wait: (test, patience) => waitForMail(home, test, patience),
        clear: () => clearMails(home),
    };
}
