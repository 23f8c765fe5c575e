// What has to be so wherever the page is looked at. Each fails with what is not, and where.
import assert from 'node:assert/strict';

const ROOT = '#tool_prelude';

/**
 * What is shown of ours lies within the window.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} state said when it fails
 * @param {number} [frame] pixels the site's own frame around it takes, if that is more than the window
 */
export async function inside(page, state, frame = 0) {
    const outside = await page.evaluate(([root, least]) => {
        const {scrollWidth, clientWidth} = document.documentElement;
        const ours = [...document.querySelectorAll(`${root}, ${root} *`)].filter(one => {
            const {left, right, width} = one.getBoundingClientRect();
            // The table scrolls in a box of its own; what is there for screen readers alone is nowhere.
            return width > 1 && one.checkVisibility() && (right > clientWidth + 1 || left < -1) && !one.parentElement.closest('.tool_prelude-grid');
        });
        return [...scrollWidth > Math.max(clientWidth, least) ? [`${scrollWidth} > ${clientWidth}`] : [],
            ...ours.slice(0, 5).map(one => `${one.tagName} ${one.className} ${one.dataset.region ?? ''}`)];
    }, [ROOT, frame]);
    assert.deepEqual(outside, [], `${state}: wider than the window`);
}

/**
 * Lines of running text are no longer than one can read; a table or a row of buttons may use all the width there is.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} state
 */
export async function readable(page, state) {
    const long = await page.evaluate(root => {
        const walker = document.createTreeWalker(document.querySelector(root), window.NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
            const {currentNode: node} = walker;
            const parent = node.parentElement;
            if (!node.textContent.trim() || !parent.checkVisibility() || parent.closest('[role="grid"]')) {
                continue;
            }
            const range = document.createRange();
            range.selectNodeContents(node);
            const widest = Math.max(...[...range.getClientRects()].map(({width}) => width));
            if (widest > 60 * parseFloat(getComputedStyle(parent).fontSize)) {
                found.push(`${Math.round(widest)} px: ${node.textContent.trim().slice(0, 80)}`);
            }
        }
        return found;
    }, ROOT);
    assert.deepEqual(long, [], `${state}: lines too long to read`);
}

/**
 * Whatever has focus can be seen: the bar at the bottom is not over it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} state
 */
export async function uncovered(page, state) {
    await page.evaluate(root => {
        const first = [...document.querySelectorAll(`${root} button, ${root} input, ${root} a[href]`)].find(one => one.checkVisibility() && !one.disabled);
        first.focus();
    }, ROOT);
    const seen = new Set();
    for (let stops = 0; stops < 60; stops++) {
        const {gone, covered, what} = await page.evaluate(root => {
            const one = document.activeElement;
            const bar = document.querySelector('[data-region="bar"]');
            const what = `${one.tagName} ${one.className} ${one.dataset.action ?? one.name ?? ''}`;
            if (!one.closest(root) || !bar.checkVisibility() || bar.contains(one)) {
                return {gone: !one.closest(root), covered: false, what};
            }
            const [{top, bottom}, under] = [one.getBoundingClientRect(), bar.getBoundingClientRect().top];
            return {gone: false, covered: getComputedStyle(bar).position === 'sticky' && Math.min(bottom, top + 24) > under + 1, what};
        }, ROOT);
        if (gone) {
            break;
        }
        seen.add(what);
        assert.ok(!covered, `${state}: the bar covers ${what}, which has focus`);
        await page.keyboard.press('Tab');
    }
    assert.ok(seen.size > 1, `${state}: only ${[...seen]} could be reached`);
}

/**
 * The bar at the bottom leaves more than three quarters of the window to what it is about.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} state
 */
export async function roomy(page, state) {
    const {bar, all} = await page.evaluate(() => ({
        bar: document.querySelector('[data-region="bar"]').getBoundingClientRect().height, all: window.innerHeight,
    }));
    assert.ok(bar < all / 4, `${state}: the bar takes ${Math.round(bar)} of ${all} px`);
}

/**
 * Nothing moves by itself or changes its place slowly.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} state
 */
export async function still(page, state) {
    const moving = await page.evaluate(root => [
        ...document.getAnimations().filter(({effect, playState}) => playState === 'running' && effect?.target?.closest(root))
            .map(({effect}) => effect.target.className),
        ...[...document.querySelectorAll('.tool_prelude-segment')].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0.01)
            .map(one => `transition of ${one.dataset.outcome}`),
    ], ROOT);
    assert.deepEqual(moving, [], `${state}: something moves`);
}

/**
 * Parts of the bar of outcomes, where it is shown, differ without any colour of ours: by their pattern or border.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} state
 */
export async function toldApart(page, state) {
    const parts = await page.$$eval(`${ROOT} [data-region="outcomebar"] .tool_prelude-segment`, all => all.filter(one => one.checkVisibility()).map(one => {
        const {backgroundImage, backgroundColor, borderStyle} = getComputedStyle(one);
        return `${backgroundImage} ${backgroundColor} ${borderStyle}`;
    }));
    assert.ok(parts.length > 1 || !await page.isVisible('[role="grid"]'), `${state}: no parts`);
    assert.equal(new Set(parts).size, parts.length, `${state}: ${parts.join(' | ')}`);
}
