import type {RememberedColumn} from '../map/remembered';
import type {Cohort, Options} from './server';

/** Options that don't belong to one list: what a recipe keeps. Never a password. */
export type RecipeOptions = Pick<Options, 'recipe' | 'passwords' | 'forcechange' | 'existing'>
    & {readonly [K in 'byemail' | 'overwrite' | 'auth' | 'defaults']?: Options[K] | undefined};

export interface Recipe {
    readonly id: number;
    readonly name: string;
    /** The site's, offered to everybody; else one's own. */
    readonly site: boolean;
    readonly options: RecipeOptions;
    /** Names of options nobody may change while this is the site's default; values for new accounts after `defaults.`. */
    readonly locked: readonly string[];
}

export interface RecipeChoice {
    readonly value: string;
    readonly label: string;
}

/** A value for new accounts, as Moodle's upload form offers it. */
export interface OfferedValue {
    readonly name: string;
    readonly label: string;
    readonly kind: 'select' | 'text' | 'textarea' | 'checkbox';
    /** What it is when nobody chooses. */
    readonly value: string;
    /** 0 = none. */
    readonly maxlength: number;
    readonly choices: readonly RecipeChoice[];
}

/** Someone an import created, whose password may be made anew (`refused` is empty) or not. */
export interface SlipPerson {
    readonly userid: number;
    readonly line: number;
    readonly username: string;
    readonly firstname: string;
    readonly lastname: string;
    readonly email: string;
    readonly refused: string;
    /** Why, in words. */
    readonly message: string;
}

/** What columns of files with the same titles were taken for. */
export interface RememberedMapping {
    readonly found: boolean;
    /** Decided for everybody, else this person's own. */
    readonly site: boolean;
    readonly columns: readonly RememberedColumn[];
}

/** Some bytes of a list that waits for a decision. */
export interface DraftPart {
    /** How many parts the list is. */
    readonly parts: number;
    /** Number of the file it belongs to, from 0. */
    readonly file: number;
    readonly name: string;
    /** Base64. */
    readonly data: string;
}

/** What the page asks the site beside importing. Every call rejects with a ServerError and nothing else. */
export interface SiteServer {
    /** Puts the hint for a first list away, for good. */
    dismissHint(): Promise<void>;
    /** Cohorts this person's earlier lists put some accounts in; at most 5,000 are looked at. */
    earlierCohorts(userids: readonly number[]):
        Promise<{readonly earlier: readonly {readonly cohort: Cohort; readonly filename: string; readonly people: number}[]}>;
    readChoices(): Promise<{readonly auths: readonly RecipeChoice[]; readonly defaults: readonly OfferedValue[]}>;
    previewMail(person: {readonly firstname: string; readonly lastname: string; readonly username: string; readonly lang: string}):
        Promise<{readonly from: string; readonly subject: string; readonly text: string; readonly lang: string}>;
    /** `id` 0 makes a new one. */
    saveRecipe(recipe: Recipe): Promise<Recipe>;
    /** Gives what the page starts from now. */
    deleteRecipe(id: number): Promise<{readonly default: string}>;
    /** `mail`, `nomail`, or the id of a recipe of the site. */
    setDefaultRecipe(recipe: string): Promise<{readonly default: string}>;
    /** This person's own, else the site's; `titles` of all columns, each once, at most 512 of at most 1,000 characters. */
    recallMapping(titles: readonly string[]): Promise<RememberedMapping>;
    saveMapping(titles: readonly string[], columns: readonly RememberedColumn[], site: boolean): Promise<RememberedMapping>;
    /** The same as the page goes: nobody hears what came of it. */
    saveMappingLast(titles: readonly string[], columns: readonly RememberedColumn[], site: boolean): void;
    /** Gives what is remembered now. */
    forgetMapping(titles: readonly string[], site: boolean): Promise<RememberedMapping>;
    readDraft(draftid: number, seq: number): Promise<DraftPart>;
    /** Nobody in it is imported, and nothing of it is kept. */
    discardDraft(draftid: number): Promise<unknown>;
    /** A page of at most 1,000 people, in file order, after a line. */
    readSlips(importid: number, after: number): Promise<{readonly people: readonly SlipPerson[]}>;
    /** At most 200 at a time; may be sent twice. */
    resetPasswords(importid: number, passwords: readonly {readonly userid: number; readonly password: string}[], forcechange: boolean):
        Promise<{readonly people: readonly Pick<SlipPerson, 'userid' | 'refused' | 'message'>[]}>;
}
