import type {Random} from '../../amd/src/check/people/random';
import type {Clock} from '../../amd/src/run/retry';

/** What a command needs of the machine it runs on; tests bring their own. */
export interface Shell {
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Whether a person sits there: someone to be asked, and a line that may be written over. */
    readonly terminal: boolean;
    /** What the command is for: answers, results. */
    out(text: string): Promise<void>;
    /** What is said meanwhile: progress, why it stopped. */
    err(text: string): void;
    /** Everything standard input brings. */
    stdin(): Promise<Uint8Array>;
    /** A line typed in answer to a question. */
    ask(question: string): Promise<string>;
    /** Unix time in seconds. */
    now(): number;
    readonly clock: Clock;
    readonly fetch: typeof fetch;
    readonly random: Random;
    /** Calls back once the person or the system wants the command to end; the function returned takes that back. */
    onStop(stop: () => void): () => void;
}
