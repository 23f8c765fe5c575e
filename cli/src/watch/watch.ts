import {join, parse} from 'node:path';
import type {Words} from '../../../amd/src/page/shared/words';
import {EXIT, Stop, type Exit} from '../exits';
import {messageOf} from '../inputs';
import type {WatchOptions} from '../options';
import {plain} from '../plain';
import {saveNew, shortName} from '../import/savefile';
import type {Shell} from '../shell';
import {takeLock, type Lock} from './lock';
import {freePath, moveFile, placeOf} from './put';
import {markOf, RestingFiles, type AtRest} from './resting';

/** What came of one list: everything there is to say of it, and what of that may stand in a log, where nobody's name has to be. */
export interface Done {
    readonly exit: Exit;
    readonly text: string;
    readonly log: string;
}

/** Imports one file; where what goes beside it is to be written is known beforehand. */
export type ImportOne = (path: string, beside: {readonly report: string; readonly passwords: string}) => Promise<Done>;

/** Waits before a list the site could not take is tried again, ms: the first, and the longest. */
const FIRST = 60_000;
const LONGEST = 3_600_000;

/** Imports every list that comes to rest in a folder, one at a time, until it is told to stop. */
export class Watch {
    private readonly resting: RestingFiles;
    /** Lists that could not be taken: what they were like, when to try again, and how long was waited. */
    private readonly later = new Map<string, {readonly mark: string; readonly at: number; readonly wait: number}>();
    /** Names that were told of as unreadable. */
    private readonly named = new Set<string>();
    private readonly stopped = new AbortController();
    private worst: Exit = EXIT.done;

    constructor(private readonly options: WatchOptions, private readonly shell: Shell, private readonly words: Words, private readonly importOne: ImportOne) {
        this.resting = new RestingFiles(options.folder, options.rest * 1000);
    }

    /** No further list is begun. */
    stop(): void {
        this.stopped.abort();
    }

    async run(): Promise<Exit> {
        const lock = await this.lock();
        try {
            for (let more = true; more && !this.stopped.signal.aborted;) {
                more = await this.round(lock);
                if (more) {
                    await this.shell.clock.sleep(this.options.every * 1000, this.stopped.signal);
                }
            }
        } finally {
            await lock.release();
        }
        return this.options.once ? this.worst : EXIT.done;
    }

    private async lock(): Promise<Lock> {
        const {folder} = this.options;
        const lock = await takeLock(folder).catch((error: unknown) => {
            throw new Stop(EXIT.failed, this.words.say('cli_unreadable', {file: plain(folder), why: messageOf(error)}));
        });
        if (!lock) {
            throw new Stop(EXIT.failed, this.words.say('cli_watch_held', folder));
        }
        return lock;
    }

    /** One look at the folder; whether there will be another. */
    private async round(lock: Lock): Promise<boolean> {
        if (!await lock.touch()) {
            throw new Stop(EXIT.failed, this.words.say('cli_watch_taken', this.options.folder));
        }
        const {files, waiting, unreadable} = await this.resting.look(this.shell.clock.now());
        unreadable.filter((name) => !this.named.has(name)).forEach((name) => {
            this.named.add(name);
            this.worst = EXIT.failed > this.worst ? EXIT.failed : this.worst;
            this.shell.err(this.words.say('cli_watch_name', plain(name)));
        });
        for (const file of files) {
            if (this.stopped.signal.aborted || !this.isDue(file)) {
                continue;
            }
            // A list may take longer than a lock lasts.
            const beat = setInterval(() => void lock.touch().catch(() => undefined), 20_000);
            try {
                await this.take(file);
            } finally {
                clearInterval(beat);
            }
        }
        return !this.options.once || waiting;
    }

    private isDue({name, mark}: AtRest): boolean {
        const later = this.later.get(name);
        return later?.mark !== mark || this.shell.clock.now() >= later.at;
    }

    private async take(file: AtRest): Promise<void> {
        const {words, shell} = this;
        shell.err(words.say('cli_watch_found', plain(file.name)));
        let exit: Exit;
        try {
            exit = await this.importAndPut(file);
        } catch (error) {
            // A full disk, a folder that can't be written to: the list stays, and nobody is imported twice when it is tried again.
            shell.err(words.say('cli_unreadable', {file: plain(file.name), why: messageOf(error)}));
            exit = EXIT.failed;
        }
        this.worst = exit > this.worst ? exit : this.worst;
        if (placeOf(exit) === null) {
            const wait = Math.min(LONGEST, this.later.get(file.name)?.mark === file.mark ? (this.later.get(file.name)?.wait ?? 0) * 2 : FIRST);
            this.later.set(file.name, {mark: file.mark, at: shell.clock.now() + wait, wait});
        } else {
            this.later.delete(file.name);
        }
    }

    private async importAndPut({name, path, mark}: AtRest): Promise<Exit> {
        const {folder} = this.options;
        const report = (stem: string): string => this.words.say('cli_notimported_name', stem);
        const passwords = (stem: string): string => this.words.say('cli_passwords_name', stem);
        const told = (stem: string): string => this.words.say('cli_told_name', stem);
        // Where it will be is not known before, but what may have to stand beside it must have a place.
        const target = await freePath(folder, 'to-correct', name, [report]);
        const {exit, text, log} = await this.importOne(path, {
            report: join(parse(target).dir, report(parse(target).name)), passwords: passwords(shortName(parse(name).name)),
        });
        const place = placeOf(exit);
        this.shell.err(log);
        if (place === null) {
            return exit;
        }
        if (await markOf(path) !== mark) {
            // It was replaced meanwhile: what came is a list of its own.
            this.shell.err(this.words.say('cli_watch_changed', plain(name)));
            return exit;
        }
        const to = place === 'to-correct' ? target : await freePath(folder, place, name, [told]);
        await saveNew(join(parse(to).dir, told(parse(to).name)), `${text}\n`);
        await moveFile(path, to);
        return exit;
    }
}
