import {parseArgs, type ParseArgsConfig} from 'node:util';
import type {Words} from '../../amd/src/page/shared/words';
import {EXIT, Stop} from './exits';
import {STDIN} from './inputs';

export interface CheckOptions {
    readonly files: readonly string[];
    readonly json: boolean;
    /** A file of settings of a site. */
    readonly site: string | undefined;
    readonly showPasswords: boolean;
}

/** At most so many people, or so many in a hundred. */
export type Limit = {readonly people: number} | {readonly percent: number};

/** What an import may do without asking anybody, and where it goes. */
export interface ImportOptions {
    readonly files: readonly string[];
    /** Address of the site, without a slash at its end. */
    readonly site: string;
    readonly tokenFile: string;
    readonly recipe: string | undefined;
    /** Identifier or name of the one cohort for everybody; null = none, on purpose; undefined = the list says. */
    readonly cohort: string | null | undefined;
    readonly cohortColumn: string | undefined;
    /** Titles of columns and what they are; null = not used. */
    readonly columns: readonly (readonly [title: string, field: string | null])[];
    /** Where the passwords made for each are written; undefined = none are made. */
    readonly passwordsTo: string | undefined;
    /** Where those who were not imported are written; undefined = beside the list. */
    readonly report: string | undefined;
    readonly dryRun: boolean;
    readonly yes: boolean;
    readonly onlyIfSure: boolean;
    readonly maxBlocked: Limit | undefined;
    readonly maxNew: number | undefined;
    readonly json: boolean;
    /** How long a site that does not answer is waited for, in seconds. */
    readonly patience: number;
}

export interface WatchOptions {
    readonly folder: string;
    /** Of each list; its files are the one found. */
    readonly each: ImportOptions;
    /** Ends once nothing is left, instead of waiting for more. */
    readonly once: boolean;
    /** Seconds a file must not have changed for. */
    readonly rest: number;
    /** Seconds between two looks. */
    readonly every: number;
}

const COMMON = {lang: {type: 'string'}, help: {type: 'boolean', short: 'h', default: false}} as const;
const CHECK = {
    ...COMMON, 'json': {type: 'boolean', default: false}, 'site': {type: 'string'}, 'show-passwords': {type: 'boolean', default: false},
} as const;
const IMPORT = {
    ...COMMON,
    'site': {type: 'string'}, 'token-file': {type: 'string'}, 'recipe': {type: 'string'}, 'cohort': {type: 'string'},
    'no-cohort': {type: 'boolean', default: false}, 'cohort-column': {type: 'string'}, 'map': {type: 'string', multiple: true},
    'passwords-to': {type: 'string'}, 'report': {type: 'string'}, 'dry-run': {type: 'boolean', default: false},
    'yes': {type: 'boolean', default: false}, 'only-if-sure': {type: 'boolean', default: false}, 'max-blocked': {type: 'string'},
    'max-new': {type: 'string'}, 'json': {type: 'boolean', default: false}, 'patience': {type: 'string'},
} as const;
const WATCH = {...IMPORT, once: {type: 'boolean', default: false}, rest: {type: 'string'}, every: {type: 'string'}} as const;

/** Seconds. */
const PATIENCE = 600;
const REST = 10;
const EVERY = 5;

const wrong = (message: string): Stop => new Stop(EXIT.failed, message);

function parse<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
    try {
        return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
    } catch (error) {
        throw wrong(error instanceof Error ? error.message : String(error));
    }
}

/** @param args without the name of the command */
export function checkOptions(args: readonly string[], words: Words): CheckOptions {
    const {values, positionals} = parse(args, CHECK);
    demandFiles(positionals, words);
    return {files: positionals, json: values.json, site: values.site, showPasswords: values['show-passwords']};
}

/** @param args without the name of the command */
export function importOptions(args: readonly string[], words: Words): ImportOptions {
    const {values, positionals} = parse(args, IMPORT);
    demandFiles(positionals, words);
    return toImport(values, positionals, words);
}

/** @param args without the name of the command */
export function watchOptions(args: readonly string[], words: Words): WatchOptions {
    const {values, positionals} = parse(args, WATCH);
    const [folder, more] = positionals;
    if (folder === undefined || more !== undefined) {
        throw wrong(words.say('cli_wrong_folder'));
    }
    if (values.report !== undefined) {
        // Each list has its own, beside it.
        throw wrong(words.say('cli_wrong_watch'));
    }
    return {
        folder, once: values.once, each: {...toImport(values, [], words), yes: true},
        rest: number(values.rest, 'rest', words) ?? REST, every: Math.max(1, number(values.every, 'every', words) ?? EVERY),
    };
}

/** What is given on any command: whether to be told how it is used, whether a program reads what is said, and the language. */
export function commonOptions(args: readonly string[]): {help: boolean; json: boolean; lang: string | undefined} {
    const {values} = parseArgs({args: [...args], options: {...COMMON, json: IMPORT.json}, allowPositionals: true, strict: false});
    return {help: values.help === true, json: values.json === true, lang: typeof values.lang === 'string' ? values.lang : undefined};
}

type Given = ReturnType<typeof parse<typeof IMPORT>>['values'];

function toImport(values: Given, files: readonly string[], words: Words): ImportOptions {
    const {site, 'token-file': tokenFile, cohort, 'cohort-column': cohortColumn, 'no-cohort': noCohort} = values;
    if (site === undefined || tokenFile === undefined) {
        throw wrong(words.say('cli_wrong_site'));
    }
    if ([cohort !== undefined, cohortColumn !== undefined, noCohort].filter(Boolean).length > 1) {
        throw wrong(words.say('cli_wrong_cohort'));
    }
    return {
        files, site: address(site, words), tokenFile, recipe: values.recipe, cohort: noCohort ? null : cohort, cohortColumn,
        columns: (values.map ?? []).map((pair) => column(pair, words)),
        passwordsTo: values['passwords-to'], report: values.report,
        dryRun: values['dry-run'], yes: values.yes, onlyIfSure: values['only-if-sure'],
        maxBlocked: limit(values['max-blocked'], words), maxNew: number(values['max-new'], 'max-new', words),
        json: values.json, patience: number(values.patience, 'patience', words) ?? PATIENCE,
    };
}

/** A token travels with each call: nobody on the way may read it. */
function address(site: string, words: Words): string {
    const url = URL.canParse(site) ? new URL(site) : null;
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        throw wrong(words.say('cli_wrong_address', site.replace(/\/\/[^/@]*@/, '//…@')));
    }
    if (url.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
        throw wrong(words.say('cli_wrong_http', url.host));
    }
    return url.href.replace(/\/+$/, '');
}

/** `Title=field`; without a field, the column is not used. */
function column(pair: string, words: Words): [string, string | null] {
    const at = pair.lastIndexOf('=');
    if (at < 1) {
        throw wrong(words.say('cli_wrong_map', pair));
    }
    const field = pair.slice(at + 1).trim();
    return [pair.slice(0, at).trim(), field === '' ? null : field];
}

function limit(given: string | undefined, words: Words): Limit | undefined {
    const percent = given?.endsWith('%') ? given.slice(0, -1) : undefined;
    if (percent === undefined) {
        const people = number(given, 'max-blocked', words);
        return people === undefined ? undefined : {people};
    }
    return {percent: number(percent, 'max-blocked', words) ?? 0};
}

function number(given: string | undefined, option: string, words: Words): number | undefined {
    if (given !== undefined && !/^\d{1,9}$/.test(given)) {
        throw wrong(words.say('cli_wrong_number', {option: `--${option}`, given}));
    }
    return given === undefined ? undefined : Number(given);
}

function demandFiles(files: readonly string[], words: Words): void {
    if (files.length === 0) {
        throw wrong(words.say('cli_wrong_nofile'));
    }
    if (files.filter((path) => path === STDIN).length > 1) {
        throw wrong(words.say('cli_wrong_stdin'));
    }
}
