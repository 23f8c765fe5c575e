import {cohortAnswered} from './cohortanswer';
import type {Config} from '../shared/config';
import {cohortOf} from './gains';
import {usesFileCohorts} from './naming';
import {sheetState} from '../access/slips';
import type {State} from '../state';

/** What is answered for a name of the file nobody knows a cohort of: the first such row's. */
export const ASKING_NAME = '.tool_prelude-name[data-state="question"] .tool_prelude-nametarget :is(button, input)';

/** The first answer to a question which account is whose that is still open. */
const ASKING_ACCOUNT = '.tool_prelude-whichone:not(:has(:checked)) input';

/** The answers to a question about a column. */
export const ASKING_COLUMN = '[data-panel="columns"] [data-region="body"]:not([hidden]) [data-field="answers"]:not([hidden]) button:not([hidden])';

/** What is led to: the word that names it, and where it is. */
export interface Step {
    readonly word: string;
    readonly target: string;
}

/**
 * What the button waits for, further up or down the page; null when there is nothing of the kind.
 *
 * @param left a field with text nothing was done with
 */
export function nextStep(state: State, config: Config, left: HTMLElement | null): Step | null {
    const {access, naming} = state;
    if (left) {
        return {word: 'js_goto_typed', target: left.id ? `#${left.id}` : `[data-region="${left.dataset['region'] ?? ''}"]`};
    }
    // Nobody can be imported before that is answered.
    if (state.open.columns && state.mapping?.questions.length && state.review?.fileIssues.some(({code}) => code === 'fieldnotfound')) {
        return {word: 'js_goto_columns', target: ASKING_COLUMN};
    }
    const sheet = sheetState(state, config);
    if (sheet === 'unsaved' || sheet === 'stale') {
        return {word: 'js_goto_sheet', target: '[data-panel="access"] [data-action="print"]'};
    }
    if (access.recipe === 'nomail' && access.passwords === 'one' && access.password === '') {
        return {word: 'js_goto_password', target: '#tool_prelude-password'};
    }
    if (state.review?.rivalries().some(({line}) => state.review?.outcome(line) === 'blocked')) {
        return {word: 'js_goto_which', target: ASKING_ACCOUNT};
    }
    if (usesFileCohorts(state) && [...naming.names.keys()].some((label) => cohortOf(label, state) === undefined)) {
        return {word: 'js_goto_names', target: ASKING_NAME};
    }
    return !cohortAnswered(state) ? {word: 'js_goto_cohort', target: '#tool_prelude-cohort'} : null;
}

/** Brings a place into the middle of the window, with the focus in it. */
export function lead(selector: string): void {
    const element = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility() || one.closest('details:not([open])'));
    // What is folded away can't be seen.
    const folded = element?.closest('details');
    if (folded) {
        folded.open = true;
    }
    element?.scrollIntoView({block: 'center'});
    element?.focus({preventScroll: true});
}
