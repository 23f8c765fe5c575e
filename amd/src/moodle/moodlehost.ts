import Notification from 'core/notification';
import Pending from 'core/pending';
import {makeRandom} from '../check/people/random';
import type {Config} from '../page/shared/config';
import type {Host} from '../page/shared/host';
import {createKeepStore} from '../page/saved/keepstore';
import {clock} from '../run/clock';
import {server} from './moodleserver';
import {openDialog} from './dialog';
import {siteServer} from './moodlesiteserver';
import {unloaded} from './unloaded';
import {createWords} from './moodlewords';

const TAB = 'tool_prelude_work';

/** Says otherwise what the page's address asks for; coming back or reloading asks for that. */
const rename = (change: (asked: URLSearchParams) => void): void => {
    const address = new URL(location.href);
    change(address.searchParams);
    if (address.href !== location.href) {
        history.replaceState(history.state, '', address);
    }
};

/** Where a browser lets nothing be kept, even looking throws: then there is nothing. */
const blocked = <T>(look: () => T): T | null => {
    try {
        return look();
    } catch {
        return null;
    }
};

/** Survives a reload, and ends with the tab. */
const tab: Host['keep']['tab'] = {
    get: () => blocked(() => sessionStorage.getItem(TAB)),
    set: (id) => {
        if (id === null) {
            blocked(() => sessionStorage.removeItem(TAB));
        } else {
            blocked(() => sessionStorage.setItem(TAB, id));
            // A reload comes back to this list: neither to what the page was opened for, nor to the import before it.
            rename((asked) => ['repeat', 'import', 'draft'].forEach((key) => asked.delete(key)));
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
    unloaded,
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
    here: (importid) => rename((asked) => {
        ['repeat', 'new', 'draft'].forEach((key) => asked.delete(key));
        asked.set('import', String(importid));
    }),
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
