// The standalone site: node dev/standalone/server.mjs [--port 8080] [--dev] [--pace MS]
import {parseArgs} from 'node:util';
import {startStandalone} from './start.mjs';

const {values} = parseArgs({options: {
    port: {type: 'string', default: '8080'},
    pace: {type: 'string', default: '4'},
    dev: {type: 'boolean', default: false},
}});
const {url, close} = await startStandalone({port: Number(values.port), pace: Number(values.pace), dev: values.dev, say: text => console.log(text)});
console.log(`The standalone site: ${url}   (mails: ${url}/mails, files to try: demo/)`);
console.log('Logged in as gestionnaire; English: ?lang=en; faults: the menu at the top.');
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void close().then(() => process.exit(0)));
}
