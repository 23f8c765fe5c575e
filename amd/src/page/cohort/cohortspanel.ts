import type {Cohort} from '../../run/server';
import type {Access} from '../access/access';
import {fileAnswers} from './cohortanswer';
import {createCohort} from './cohortdialog';
import {createCohortPicker} from './cohortpicker';
import {createCohortTable} from './cohorttable';
import {sizes} from './cohorttext';
import type {Config} from '../shared/config';
import {action, announce, fillWith, region, stamp, tell, write} from '../shared/dom';
import {createEarlierCohort} from './earliercohort';
import {gainsOf} from './gains';
import {growth} from './growth';
import type {Host} from '../shared/host';
import type {Lines} from '../lines/lines';
import {usesFileCohorts} from './naming';
import type {State} from '../state';
import type {Store} from '../shared/store';

/** The cohorts, in section 4: one for each name of the file, and one for everyone, in addition or instead. */
export function createCohortsPanel(
    panel: HTMLElement, store: Store<State>, config: Config, host: Host, lines: Lines, forgetUnknown: () => void,
): void {
    const {words} = host;
    const all = region(panel, 'cohortall');
    const chosen = region(all, 'chosen');
    const clear = action(all, 'clear');
    const none = action(all, 'none');

    /** Makes a cohort, `then` takes it; nothing happens when the person gives up. */
    const make = async(proposal: string, trigger: HTMLElement, then: (cohort: Cohort) => void): Promise<void> => {
        try {
            const made = await createCohort(stamp(panel, 'createcohort'), proposal, trigger, host);
            if (made) {
                // It is there now, whatever is undone here.
                const {access} = store.get();
                store.set({access: {...access, made: [...access.made, made]}});
                if (made.usable) {
                    then(made);
                }
                forgetUnknown();
                announce(region(panel.closest('[data-region="importer"]') ?? panel, 'announce'), words.say('js_said_cohortmade', made.name));
            }
        } catch (error) {
            host.report(error);
        }
    };
    const picker = createCohortPicker(region(all, 'picker'), 'cohort', host, config.can.createcohort, (cohort) => lines.cohorts({cohort}));
    clear.addEventListener('click', () => {
        lines.cohorts({cohort: null});
        picker.input.focus();
    });
    none.addEventListener('click', () => {
        picker.clear();
        lines.cohorts({cohort: null, nocohort: true});
        clear.focus();
    });
    action(all, 'create').addEventListener('click', (event) => {
        void make(picker.input.value.trim(), event.currentTarget as HTMLElement, (cohort) => {
            picker.clear();
            lines.cohorts({cohort});
            clear.focus();
        });
    });
    createEarlierCohort(region(all, 'earlierbox'), store, host, (cohort) => {
        picker.clear();
        lines.cohorts({cohort});
        clear.focus();
    });
    panel.addEventListener('change', (event) => {
        const input = event.target as HTMLInputElement;
        if (input.name === 'tool_prelude-cohortmode') {
            lines.cohorts({cohortMode: input.value as Access['cohortMode']});
        }
    });
    const table = createCohortTable(region(panel, 'naming'), panel, store, config, host, lines, make);

    store.watch(['phase', 'review', 'edits', 'revision', 'access', 'mapping', 'naming', 'checking'], (state) => {
        if (state.phase === 'ready') {
            draw(state);
            table.draw(state);
        }
    });

    function draw(state: State): void {
        const {access, mapping, checking} = state;
        const {cohort} = access;
        const answered = cohort !== null || (access.nocohort && !fileAnswers(state));
        const focused = all.contains(document.activeElement);
        const fromFile = mapping?.targets.includes('cohort') ?? false;
        write(region(all, 'label'), words.say(fileAnswers(state) ? 'js_cohort_all' : 'js_cohort'));
        chosen.hidden = !answered;
        region(all, 'choice').hidden = answered;
        none.hidden = fileAnswers(state);
        action(all, 'create').hidden = !config.can.createcohort;
        if (cohort) {
            const gain = checking.busy ? 0 : gainsOf(state).of.get(cohort.id) ?? 0;
            write(region(chosen, 'chosenname'), cohort.name);
            const detail = [cohort.idnumber, cohort.contextname, sizes(cohort, gain, words)].filter((text) => text !== '').join(' · ');
            fillWith(region(chosen, 'chosendetail'), [detail, ...gain ? [growth(cohort.members, gain)] : []]);
        } else {
            write(region(chosen, 'chosenname'), words.say('js_naming_none'));
            write(region(chosen, 'chosendetail'), words.say('js_cohort_optional'));
        }
        if (focused && document.activeElement?.closest('[hidden]')) {
            // In a field Ctrl+Z would be that field's own: not where one undoes and redoes.
            (answered ? clear : none.hidden ? picker.input : none).focus();
        }
        region(all, 'mode').hidden = !fromFile || !cohort;
        all.querySelectorAll<HTMLInputElement>('input[name="tool_prelude-cohortmode"]').forEach((input) => {
            input.checked = input.value === access.cohortMode;
        });
        tell(region(all, 'hint'), fileAnswers(state) || answered ? '' : words.say('js_cohort_asked'));
        region(panel, 'namingbox').hidden = !usesFileCohorts(state);
    }
}
