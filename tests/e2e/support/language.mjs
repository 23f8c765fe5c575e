// Which words of a French page are English: what stands there and is one of our English strings, or has words only English has.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkout} from '../../../dev/shared/paths.mjs';

/** Words that are English and nothing else; a cell of the list is not looked at. */
const telltale = /\b(?:the|and|with|will|this|these|are|been|people|person|line|lines|file|choose|cancel|account|accounts|password|search|nothing|nobody)\b/i;

/** Names of native fields and of formats are the same in every language. */
const allowed = /^(?:username|lastname|firstname|email|cohort|auth|password|profile_field_\w+)$/;

/** Keys of our French strings, so that a key shown instead of its words is found as well. */
const keys = new Set([...readFileSync(join(checkout, 'lang', 'fr', 'tool_prelude.php'), 'utf8').matchAll(/^\$string\['([^']+)'\]/gm)].map(([, key]) => key));

/**
 * @param {import('playwright-core').Page} page
 * @param {string} root selector of our part of the page
 * @returns {Promise<string[]>} texts, labels and titles that are not French
 */
export async function foreignWords(page, root) {
    const texts = await page.evaluate(selector => {
        const found = new Set();
        for (const part of document.querySelectorAll(selector)) {
            const walker = document.createTreeWalker(part, window.NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                // Cells and samples are the file's own words; samples of code and addresses are nobody's.
                if (!parent.closest('[role="gridcell"], [data-sample], script, style, code, textarea, option[value]') && parent.checkVisibility()) {
                    found.add(walker.currentNode.textContent.trim());
                }
            }
            for (const element of part.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
                // A help icon is core's, and so are its words: English where Moodle has no French pack.
                if (element.closest('[data-toggle="popover"], [data-bs-toggle="popover"]')) {
                    continue;
                }
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                    found.add((element.getAttribute(name) ?? '').trim());
                }
            }
        }
        return [...found];
    }, root);
    return texts.filter(text => text && !allowed.test(text) && (telltale.test(text) || keys.has(text) || /\[\[\w+/.test(text)));
}
