import type {Review} from '../../check/createreview';
import type {Cohort} from '../../run/server';
import {drawRow, type RowActions, type RowState} from './cohortrow';
import type {Config} from '../shared/config';
import {action, region, stamp, tell, write} from '../shared/dom';
import {cohortOf, gainsOf} from './gains';
import type {Host} from '../shared/host';
import {keyed} from '../shared/keyed';
import {labelsOf} from '../shared/columnlabels';
import type {Lines} from '../lines/lines';
import {MOST_LABELS} from './naming';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** Rows shown before one asks for all. */
const FEW = 8;

type Make = (proposal: string, trigger: HTMLElement, then: (cohort: Cohort) => void) => Promise<void>;

/** "Value in the file (n people) → cohort": a row for each name, those with a question first; rows stay where they are once shown. */
export function createCohortTable(
    box: HTMLElement, panel: HTMLElement, store: Store<State>, config: Config, host: Host, lines: Lines,
    make: Make,
): {draw(state: State): void} {
    const {words} = host;
    const list = region(box, 'names');
    const more = action(box, 'more');
    const accept = action(box, 'accept');
    const choosing = new Set<string>();
    let of: Review | null = null;
    let order: string[] = [];
    let whole = false;

    const rowOf = (label: string): Element | undefined => [...list.children].find((row) => (row as HTMLElement).dataset['of'] === label);
    const actions: RowActions = {
        choose: (label, cohort) => {
            choosing.delete(label);
            const row = rowOf(label);
            // Whoever went on meanwhile stays where they are.
            const within = document.activeElement === document.body || row?.contains(document.activeElement);
            lines.cohorts({names: [[label, cohort]]});
            if (within) {
                row?.querySelector<HTMLElement>('[data-action="change"]')?.focus();
            }
        },
        change: (label, on) => {
            choosing[on ? 'add' : 'delete'](label);
            draw(store.get());
            rowOf(label)?.querySelector<HTMLElement>(on ? 'input' : '[data-action="change"]')?.focus();
        },
        create: (label, trigger) => {
            void make(label, trigger, (cohort) => actions.choose(label, cohort));
        },
    };
    more.addEventListener('click', () => {
        whole = !whole;
        draw(store.get());
    });
    accept.addEventListener('click', () => {
        lines.cohorts({names: proposals(store.get())});
        list.querySelector<HTMLElement>(':is([data-state="question"] button, [data-action="change"])')?.focus();
    });

    /** Those that need no second look: one cohort, but for case, accents and spaces. */
    function proposals(state: State): (readonly [string, Cohort])[] {
        return order.flatMap((label) => {
            const name = state.naming.names.get(label);
            const usable = name?.cohorts.filter((cohort) => cohort.usable) ?? [];
            const [only] = usable;
            return name?.code === 'cohortsimilar' && only && usable.length === 1 && cohortOf(label, state) === undefined ? [[label, only] as const] : [];
        });
    }

    function arrange(state: State, labels: ReadonlyMap<string, number>): void {
        const settled = !state.naming.busy && state.review === of;
        if (settled && order.length === Math.min(labels.size, MOST_LABELS) && order.every((label) => labels.has(label))) {
            return;
        }
        const asks = (label: string): number => cohortOf(label, state) === undefined ? 0 : 1;
        order = [...labels].slice(0, MOST_LABELS).sort(([a, n], [b, m]) => asks(a) - asks(b) || m - n).map(([label]) => label);
        of = state.naming.busy ? null : state.review;
    }

    function draw(state: State): void {
        const {review, revision, naming} = state;
        if (!review) {
            return;
        }
        const labels = labelsOf(review, revision);
        arrange(state, labels);
        const gains = gainsOf(state).of;
        const asking = order.filter((label) => cohortOf(label, state) === undefined).length;
        const shown = whole ? order : order.slice(0, Math.max(FEW, Math.min(asking, 3 * FEW)));
        const states = shown.map((label): RowState => {
            const cohort = cohortOf(label, state);
            return {
                label, cohort, people: labels.get(label) ?? 0, name: naming.names.get(label),
                gain: cohort && !state.checking.busy ? gains.get(cohort.id) ?? 0 : 0,
                choosing: choosing.has(label), mayCreate: config.can.createcohort,
            };
        });
        keyed(list, states, ({label}) => label, () => stamp(panel, 'name'), (element, row) => drawRow(element, row, panel, host, actions));
        more.hidden = order.length <= FEW || (!whole && shown.length === order.length);
        write(more, whole ? words.say('js_naming_fewer') : words.many('js_naming_more', order.length - shown.length));
        const offered = proposals(state).length;
        tell(accept, offered > 1 ? words.many('js_naming_accept', offered) : '');
        tell(region(box, 'trouble'), naming.trouble || (labels.size > MOST_LABELS ? words.say('js_naming_toomany', MOST_LABELS) : ''));
    }
    return {draw};
}
