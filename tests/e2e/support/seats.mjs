// Pages of stories that are over serve others of the same person: a new one costs a second and more of work.
import {afterEach, beforeEach} from 'node:test';
import {url} from './site.mjs';

/**
 * A page, and who is logged in there in which language.
 *
 * @typedef {{whose: string, page: import('playwright-core').Page}} Seat
 */

/** Those nobody sits on. @type {Seat[]} */
let free = [];
/** Those of the story under way; null between stories: what a group of stories opens beforehand is its own. @type {Seat[]|null} */
let taken = null;

beforeEach(() => {
    taken = [];
});
afterEach(() => {
    free.push(...(taken ?? []).filter(({page}) => !page.isClosed()));
    taken = null;
});

/**
 * Has a page serve again once the story under way is over.
 *
 * @param {string} whose
 * @param {import('playwright-core').Page} page
 */
export function noteSeat(whose, page) {
    taken?.push({whose, page});
}

/**
 * A page as good as new: nothing kept in the browser but who is logged in, no request held up.
 *
 * @param {string} whose
 * @returns {Promise<import('playwright-core').Page|null>} null when there is none
 */
export async function takeSeat(whose) {
    const seat = free.find(one => one.whose === whose);
    if (!seat) {
        return null;
    }
    const {page} = seat;
    free = free.filter(one => one !== seat);
    noteSeat(whose, page);
    await rest(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {origin: url, storageTypes: 'local_storage,indexeddb'});
    await devtools.detach();
    return page;
}

/** Has a page do nothing any more. @param {import('playwright-core').Page} page */
async function rest(page) {
    await page.unrouteAll({behavior: 'ignoreErrors'});
    // Nothing is kept for a page of no site, and it may not be asked.
    if (page.url() !== 'about:blank') {
        await page.evaluate(() => sessionStorage.clear());
        await page.goto('about:blank');
    }
}

/**
 * Has the pages that may serve again do nothing until they do.
 *
 * @returns {Promise<import('playwright-core').Page[]>} all of them
 */
export async function emptySeats() {
    free = free.filter(({page}) => !page.isClosed());
    await Promise.all(free.map(({page}) => rest(page)));
    return free.map(({page}) => page);
}
