import type {Random} from '../../check/people/random';
import type {Clock} from '../../run/retry';
import type {Server} from '../../run/server';
import type {SiteServer} from '../../run/siteserver';
import type {KeepStore} from '../saved/keepstore';
import type {Words} from './words';

/** What the page needs of the world around it; Moodle's is made in `moodle/`, tests bring their own. */
export interface Host {
    readonly server: Server;
    readonly site: SiteServer;
    readonly words: Words;
    readonly clock: Clock;
    /** Unix time. */
    now(): number;
    /** Asks; resolves to whether the person agreed. */
    confirm(title: string, question: string, agree: string, trigger: HTMLElement | null): Promise<boolean>;
    /**
     * Shows a form in a dialogue. `save` is called when it is sent; the dialogue closes when that resolves to true. Resolves, once it
     * is closed, to whether it was saved.
     */
    dialog(title: string, form: HTMLElement, agree: string, trigger: HTMLElement | null, save: () => Promise<boolean>): Promise<boolean>;
    /** Tells of an error nobody foresaw. */
    report(error: unknown): void;
    /** Whether an error says that a bundle of the page did not come; it can be asked for again from then on. */
    unloaded(error: unknown): boolean;
    /** Tells whoever drives the browser that something is under way until the promise settles. */
    pending<T>(key: string, promise: Promise<T>): Promise<T>;
    /** Has something done that nobody waits for, once the browser has nothing else to do. */
    idle(work: () => void): void;
    /** Chance nobody can foresee. */
    readonly random: Random;
    /** Opens the browser's print dialogue for the page. */
    print(): void;
    /** What outlives the page: a store of the browser, and which work this tab was at. */
    readonly keep: {
        readonly store: KeepStore;
        readonly tab: {
            get(): string | null;
            /** From then on a reload comes back to it, whatever the page was opened for. */
            set(id: string | null): void;
        };
    };
    /** From then on the page's address is this import's: whoever comes back to it, or reloads it, finds the import. */
    here(importid: number): void;
    /** Has something done as the page goes. */
    leaving(run: () => void): void;
    /** Hands a file to the person. */
    download(name: string, type: string, text: string): void;
}
