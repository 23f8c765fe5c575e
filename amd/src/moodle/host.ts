import Notification from 'core/notification';
import Pending from 'core/pending';
import {makeRandom} from '../check/random';
import type {Config} from '../page/config';
import type {Host} from '../page/host';
import {createKeepStore} from '../page/keepstore';
import {clock} from '../run/clock';
import {server} from './server';
import {openDialog} from './dialog';
import {siteServer} from './siteserver';
import {createWords} from './words';

const TAB = 'tool_prelude_work';

/** Survives a reload, and ends with the tab. */
const tab: Host['keep']['tab'] = {
    get: () => sessionStorage.getItem(TAB),
    set: (id) => {
        if (id === null) {
            sessionStorage.removeItem(TAB);
        } else {
            sessionStorage.setItem(TAB, id);
            const here = new URL(location.href);
            if (here.searchParams.has('repeat')) {
                here.searchParams.delete('repeat');
                history.replaceState(history.state, '', here);
            }
        }
    },
};

/** Moodle around the page: its web services, words, dialogues. */
export const createHost = (config: Config): Host => ({
    server,
    site: siteServer,
    words: createWords(config.locale, config.fieldnames),
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
    idle: (work) => {
        if ('requestIdleCallback' in window) {
            requestIdleCallback(work, {timeout: 2000});
        } else {
            setTimeout(work, 200);
        }
    },
    random: makeRandom((bits) => crypto.getRandomValues(bits)),
    print: () => window.print(),
    leaving: (run) => window.addEventListener('pagehide', run),
    keep: {store: createKeepStore('tool_prelude'), tab},
    download: (name, type, text) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
});
