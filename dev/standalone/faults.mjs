import {setTimeout as sleep} from 'node:timers/promises';

/** Everything that can go wrong on demand; see README.md. */
export const NONE = Object.freeze({slow: 0, every: 0, offline: false, kill: false, accounts: 0});

/**
 * Faults of one site. `slow`: milliseconds a call waits; `every`: each nth call is a 500; `offline`: calls are cut;
 * `kill`: the next chunk's worker dies half way; `accounts`: the site is filled up to so many.
 */
export class Faults {
    #now = {...NONE};
    #calls = 0;

    get now() {
        return {...this.#now};
    }

    /** @param {Record<string, string|number|boolean|undefined>} wanted what is absent stays as it is */
    set(wanted) {
        for (const [name, usual] of Object.entries(NONE)) {
            if (wanted[name] !== undefined) {
                this.#now[name] = typeof usual === 'number' ? Number(wanted[name]) || 0
                    : [true, '1', 'true', 'on'].includes(wanted[name]);
            }
        }
    }

    /** Before a call: 'cut', 'fail' or null; takes its time when the server is slow. */
    async before() {
        const {slow, every, offline} = this.#now;
        this.#calls++;
        if (slow) {
            await sleep(slow);
        }
        return offline ? 'cut' : every && this.#calls % every === 0 ? 'fail' : null;
    }

    /** Whether a chunk's worker dies before this person; dies once. */
    killed = (place, count) => {
        const dies = this.#now.kill && place >= Math.floor(count / 2);
        if (dies) {
            this.#now.kill = false;
        }
        return dies;
    };
}
