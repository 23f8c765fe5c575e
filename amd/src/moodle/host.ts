import Notification from 'core/notification';
import Pending from 'core/pending';
import {makeRandom} from '../check/random';
import type {Config} from '../page/config';
import type {Host} from '../page/host';
import {clock} from '../run/clock';
import {server} from './server';
import {openDialog} from './dialog';
import {siteServer} from './siteserver';
import {createWords} from './words';

/** Moodle around the page: its web services, words, dialogues. */
export const createHost = (config: Config): Host => ({
    server,
    site: siteServer,
    words: createWords(config.locale),
    clock,
    now: () => Math.floor(Date.now() / 1000),
    // The promise is rejected, without a reason, when the person says no.
    confirm: (title, question, agree, trigger) => Notification.saveCancelPromise(title, question, agree, {triggerElement: trigger})
        .then(() => true, () => false),
    dialog: openDialog,
    report: (error) => void Notification.exception(error),
    pending: (key, promise) => {
        const pending = new Pending(`tool_prelude/${key}`);
        return promise.finally(() => pending.resolve());
    },
    random: makeRandom((bits) => crypto.getRandomValues(bits)),
    print: () => window.print(),
    download: (name, type, text) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
});
