import {cohortAnswered} from '../../../amd/src/page/cohort/cohortanswer';
import {changedShare, type Consequences} from '../../../amd/src/page/run/consequences';
import type {Config} from '../../../amd/src/page/shared/config';
import {cohortOf} from '../../../amd/src/page/cohort/gains';
import {issueText} from '../../../amd/src/page/lines/issuetext';
import {lineNames} from '../../../amd/src/page/lines/linename';
import {usesFileCohorts} from '../../../amd/src/page/cohort/naming';
import type {State} from '../../../amd/src/page/state';
import type {Words} from '../../../amd/src/page/shared/words';
import type {ImportOptions} from '../options';
import {plain} from '../plain';
import type {Brakes, DoubtKind} from '../site/siteapi';


/** What somebody has to decide, in words. */
export interface Doubt {
    readonly kind: DoubtKind;
    readonly text: string;
}

export interface Doubts {
    /** Nothing can be begun before that was decided. */
    readonly open: readonly Doubt[];
    /** The page would go on, with a word: whoever wants to be sure is told. */
    readonly unsure: readonly Doubt[];
}

const of = (kind: DoubtKind, texts: readonly string[]): Doubt[] => texts.map((text) => ({kind, text}));

/** What is listed of many. */
const LISTED = 8;

export function findDoubts(state: State, it: Consequences, config: Config, brakes: Brakes, options: ImportOptions, words: Words): Doubts {
    return {
        open: [
            ...of('limits', it.people + it.unchanged > config.limits.people ? [words.say('js_toomany', config.limits.people)] : []),
            ...of('cohort', cohortAnswered(state) ? [] : [`${words.say('js_need_cohort')} ${words.say('cli_need_cohort')}`]),
            ...of('passwords', passwordsMissing(state) ? [words.say('js_passwords_nocolumn')] : []),
            ...of('limits', limits(state, it, options, words)),
        ],
        unsure: [
            ...of('columns', questions(state, words)), ...of('cohorts', unknownCohorts(state, words)), ...of('accounts', rivals(state, words)),
            ...of('brake', brake(it, config, brakes, options, words)),
        ],
    };
}

const passwordsMissing = ({access, mapping}: State): boolean =>
    access.recipe === 'nomail' && access.passwords === 'file' && !(mapping?.targets.includes('password') ?? false);

/** What the command line allows at most. */
function limits(state: State, it: Consequences, {maxBlocked, maxNew}: ImportOptions, words: Words): string[] {
    const all = state.review?.people.length ?? 0;
    const most = maxBlocked === undefined ? Infinity : 'people' in maxBlocked ? maxBlocked.people : all * maxBlocked.percent / 100;
    return [
        ...it.left > most ? [words.many('cli_toomanyblocked', it.left, {all})] : [],
        ...it.created > (maxNew ?? Infinity) ? [words.many('cli_toomanynew', it.created, {most: maxNew ?? 0})] : [],
    ];
}

/** Questions about columns, and what is warned of about the list as a whole. */
function questions({review, table}: State, words: Words): string[] {
    const name = lineNames(table, words);
    return (review?.fileIssues ?? []).filter(({level}) => level !== 'info').map((issue) => plain(issueText(issue, words, name)));
}

function unknownCohorts(state: State, words: Words): string[] {
    if (!usesFileCohorts(state)) {
        return [];
    }
    const unknown = [...state.naming.names].filter(([label]) => cohortOf(label, state) === undefined).map(([label]) => plain(label));
    return unknown.length === 0 ? [] : [words.many('cli_unknowncohorts', unknown.length, {
        names: unknown.slice(0, LISTED).join(', ') + (unknown.length > LISTED ? '…' : ''),
    })];
}

function rivals({review, table}: State, words: Words): string[] {
    const open = review?.rivalries().filter(({line}) => review.outcome(line) === 'blocked') ?? [];
    const name = lineNames(table, words);
    return open.length === 0 ? [] : [words.many('cli_rivals', open.length, {lines: open.slice(0, LISTED).map(({line}) => name(line)).join(', ')})];
}

/** What the site brakes: changes to many accounts, many people at once, more than a token may make in a day. */
function brake(it: Consequences, config: Config, {newleft, newagain, importsleft, importsagain}: Brakes, {maxNew}: ImportOptions, words: Words): string[] {
    const share = changedShare(it);
    return [
        ...it.changed > 0 && share > config.brake ? [words.many('js_brake_question', it.changed, {percent: Math.round(share)})] : [],
        // Whoever says how many may be new has thought of it.
        ...config.many > 0 && it.people > config.many && maxNew === undefined ? [words.many('cli_many', it.people, {most: config.many})] : [],
        ...newleft >= 0 && it.created > newleft ? [words.many('cli_newbrake', it.created, {left: newleft, when: words.date(newagain)})] : [],
        ...importsleft === 0 ? [words.say('cli_ratebrake', words.date(importsagain))] : [],
    ];
}
