import type {Config} from '../shared/config';
import {part, stamp, tell, write} from '../shared/dom';
import type {Host} from '../shared/host';
import type {Slip} from './slips';

/** Puts slips on paper. */
export interface Sheet {
    /** Opens the browser's print dialogue; nobody can know what becomes of it. */
    print(slips: readonly Slip[], forcechange: boolean): void;
    /** Takes the passwords out of the page again. */
    clear(): void;
}

/**
 * The sheet stands at the end of the document, seen on paper only, and everything else is left out while it is there: no second
 * window, which browsers like to block, and no second document that would need the styles.
 */
export function createSheet(root: ParentNode, config: Config, host: Host): Sheet {
    let shown: HTMLElement | null = null;
    const clear = (): void => {
        shown?.remove();
        shown = null;
        document.body.classList.remove('tool_prelude-printing');
    };
    return {
        clear,
        print: (slips, forcechange) => {
            clear();
            shown = stamp(root, 'sheet');
            // Two a row, and a row is never cut by the end of a page.
            for (let i = 0; i < slips.length; i += 2) {
                const row = stamp(root, 'sliprow');
                row.append(...slips.slice(i, i + 2).map((slip) => draw(slip, forcechange)));
                shown.append(row);
            }
            document.body.append(shown);
            document.body.classList.add('tool_prelude-printing');
            host.print();
        },
    };

    function draw(slip: Slip, forcechange: boolean): HTMLElement {
        const element = stamp(root, 'slip');
        write(part(element, 'site'), config.sitename);
        write(part(element, 'url'), config.urls.site.replace(/^https?:\/\//, ''));
        write(part(element, 'name'), `${slip.lastname} ${slip.firstname}`);
        tell(part(element, 'cohort'), slip.cohort);
        write(part(element, 'username'), slip.username);
        write(part(element, 'password'), slip.password);
        part(element, 'change').hidden = !forcechange;
        return element;
    }
}
