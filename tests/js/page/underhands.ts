import type {Cohort, Server} from '../../../amd/src/run/server';
import type {SiteServer} from '../../../amd/src/run/siteserver';
import {until} from '../helpers/clock';
import {render, type Rendered} from './rendered';
import {makeHost} from './support';

const HEAD = 'username;lastname;firstname;email;cohort\n';
export const LIST = `${HEAD}a;A;A;a@exemple.fr;Law\nb;B;B;b@;Law\nc;C3;C;c@exemple.fr;Arts\nd;D;D;;Arts\n`;
const cohort = (id: number, name: string): Cohort => ({
    id, name, idnumber: name, contextname: 'System', visible: true, members: 0, usable: true, reason: '', owner: '',
});

/** A page under somebody's hands, with a list on it. */
export async function open(text = LIST, server: Partial<Server> = {}, site: Partial<SiteServer> = {}): Promise<Rendered> {
    const page = render({}, {site: {...makeHost().site, ...site}}, {
        resolveCohorts: (labels) => Promise.resolve({cohorts: [cohort(1, 'Law')], names: labels.map((label) => (
            {label, code: label === 'Law' ? '' : 'cohortunknown', cohortids: label === 'Law' ? [1] : [], said: -1}))}),
        ...server,
        searchCohorts: () => Promise.resolve({cohorts: [cohort(1, 'Law'), cohort(2, 'Arts')], more: false}),
    });
    await page.choose({'list.csv': text});
    await until(() => !page.store.get().naming.busy);
    return page;
}
/** Everything is drawn anew, as by an answer that changes something. */
export const redraw = ({store}: Rendered): void => {
    const {revision, edits, results, checking, progress, access, mapping, table, review} = store.get();
    store.set({
        revision: revision + 1, edits: edits + 1, results: results + 1, checking: {...checking}, access: {...access},
        progress: progress && {...progress}, mapping: mapping && {...mapping}, table: table && {...table}, recipes: [...store.get().recipes],
        files: [...store.get().files], naming: {...store.get().naming}, filter: {...store.get().filter}, open: {...store.get().open}, review,
    });
};
export const fill = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
};
