import type {Site} from '../../check/site';
import type {NamedColumn} from '../../map/namedcolumn';
import type {Cohort, Options} from '../../run/server';
import type {Recipe} from '../../run/siteserver';

/** A list that came by itself and waits for a decision. */
export interface Draft {
    readonly draftid: number;
    readonly filename: string;
    /** Where it came from and what has to be decided, in words. */
    readonly about: string;
}

/** What the server tells the page, in the root's data-config. */
export interface Config {
    readonly site: Site;
    readonly limits: {
        /** Most bytes and lines of one file. */
        readonly bytes: number;
        readonly lines: number;
        /** Most people of one import. */
        readonly people: number;
        /** Most people of one check. */
        readonly checkpeople: number;
        readonly chunkpeople: number;
        /** Chunks done at the same time. */
        readonly parallel: number;
        /** Most bytes of one call's people. */
        readonly postbytes: number;
    };
    readonly defaults: {
        /** What the tool for names proposes first. */
        readonly namecase: 'replace' | 'proper' | 'upper';
    };
    /** Character sets a file may have here, by their WHATWG names. */
    readonly encodings: readonly string[];
    /** Percent of the existing accounts of a file that may be changed before the button asks once more. */
    readonly brake: number;
    /** People beyond which the button asks once more, 0 = never. */
    readonly many: number;
    /** Minutes mails wait after an import, in which they can be stopped; 0 = they leave at once. */
    readonly mailwait: number;
    /** Saved ones this person may start from. */
    readonly recipes: readonly Recipe[];
    /** What the page starts from: `mail`, `nomail`, or the id of a recipe of the site. */
    readonly defaultrecipe: string;
    readonly can: {
        readonly createcohort: boolean; readonly viewall: boolean; readonly configure: boolean;
        /** Change other people's accounts. */
        readonly update: boolean;
    };
    /** Why this person can't make a lost sheet again, and who can, in words; empty for whoever can. */
    readonly nosheet: string;
    /** What the site calls its profile fields, by the name of their column. */
    readonly fieldnames: Readonly<Record<string, string>>;
    /** Native fields whose value may be replaced in accounts that exist. */
    readonly updatable: readonly string[];
    readonly userid: number;
    /** BCP 47. */
    readonly locale: string;
    readonly urls: {
        /** Ends where the id is to be added. */
        readonly cohort: string;
        readonly cohorts: string;
        /** Ends where the id is to be added. */
        readonly user: string;
        readonly users: string;
        readonly login: string;
        readonly native: string;
        /** Where people log in, as they should type it. */
        readonly site: string;
        /** This page. */
        readonly page: string;
        /** What became of an import; ends where the id is to be added, empty on a site without that page. */
        readonly result: string;
    };
    /** The site's name. */
    readonly sitename: string;
    /** Ways to log in whose passwords someone else keeps. */
    readonly externalauths: readonly string[];
    /** All of the site's mail goes to one address, as on a test site. */
    readonly maildiverted: boolean;
    /** The site sends no mail at all. */
    readonly noemail: boolean;
    /** Unix time of cron's last run, 0 = never. */
    readonly cronlast: number;
    /** An earlier import to be repeated with another file. */
    readonly start: {
        readonly filename: string;
        readonly options: Options;
        /** Those the options name, as far as they can be used. */
        readonly cohorts: readonly Cohort[];
        readonly columns: readonly NamedColumn[];
    } | null;
    /** A list that came by itself and waits for a decision: opened for this person. */
    readonly draft: Draft | null;
    /** An import that is still going on: this person's, or the one the page was opened for. */
    readonly resume: {
        readonly importid: number;
        readonly filename: string;
        /** Started or taken over by this person. */
        readonly mine: boolean;
        /** Waits for someone to take it up again. */
        readonly paused: boolean;
        /** Its sheet of passwords can be made again by this person. */
        readonly sheet: boolean;
    } | null;
}

export const readConfig = (root: HTMLElement): Config => JSON.parse(root.dataset['config'] ?? '{}') as Config;
