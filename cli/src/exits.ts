/** How a command ended, for the script that called it. */
export const EXIT = {
    /** Everything was done. */
    done: 0,
    /** Some lines were not imported. */
    some: 1,
    /** It could not run, or not to its end. */
    failed: 2,
    /** Somebody has to decide; nothing was written. */
    doubt: 3,
    /** The site said no. */
    refused: 4,
} as const;

export type Exit = typeof EXIT[keyof typeof EXIT];

/** Ends the command with a sentence and how it ends. */
export class Stop extends Error {
    constructor(readonly exit: Exit, message: string) {
        super(message);
        this.name = 'Stop';
    }
}
