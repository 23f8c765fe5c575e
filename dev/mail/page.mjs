// A page that shows the mails that were caught. Everything in them is text to it.
import {createServer} from 'node:http';
import {onClose} from '../shared/closing.mjs';

/** @type {Record<string, string>} */
const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/**
 * @param {string} text
 * @returns {string}
 */
const escape = text => text.replace(/[&<>"']/g, one => entities[one]);

const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2125}'
    + 'summary{cursor:pointer;padding:.5rem 0;border-top:1px solid #dee2e6}pre{white-space:pre-wrap;background:#f8f9fa;padding:1rem}'
    + 'time{color:#5b6470}';

/**
 * Serves the page, and the mails as JSON at /mails.json.
 *
 * @param {import('./catcher.mjs').Catcher} catcher
 * @param {number} port
 * @returns {Promise<string>} its address
 */
export async function serveMails(catcher, port) {
    const server = createServer((request, response) => {
        if (request.url === '/mails.json') {
            response.writeHead(200, {'Content-Type': 'application/json; charset=utf-8'});
            response.end(JSON.stringify(catcher.mails()));
        } else if (request.url === '/') {
            response.writeHead(200, {
                'Content-Type': 'text/html; charset=utf-8',
                'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
            });
            response.end(page(catcher.mails().reverse()));
        } else {
            response.writeHead(404).end();
        }
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve(null));
    });
    onClose(() => {
        server.closeAllConnections();
        server.close();
    });
    return `http://127.0.0.1:${port}/`;
}

/**
 * @param {readonly import('./catcher.mjs').Mail[]} mails the newest first
 * @returns {string}
 */
function page(mails) {
    const list = mails.map(mail => `<details><summary><strong>${escape(mail.to)}</strong> ${escape(mail.subject)} `
        + `<time>${escape(mail.date)}</time></summary><pre>${escape(mail.text)}</pre></details>`).join('\n');
    return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Courriels (${mails.length})</title><style>${style}</style>
<h1>${mails.length} courriel(s) retenu(s)</h1>
<p>Aucun n’est parti : ils ont été retenus ici. Rechargez la page pour voir les suivants.</p>
${list}</html>`;
}
