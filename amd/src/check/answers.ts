import type {Answer} from './answer';
import {Flags} from './flags';

/** What the server said, by index of the person. Those asked about and not named are new. */
export class Answers {
    private readonly named = new Map<number, Answer>();
    private readonly rivals = new Set<number>();

    constructor(private readonly flags: Flags) {}

    of(index: number): Answer | undefined {
        return this.named.get(index);
    }

    /** Indices of those several accounts were found for, ascending. */
    rivalries(): number[] {
        return [...this.rivals].sort((a, b) => a - b);
    }

    /** @returns the indices whose answer changed what is known of them in words, to be put down anew */
    join(asked: readonly number[], answers: readonly Answer[], indexOf: (line: number) => number): number[] {
        const changed: number[] = [];
        for (const index of asked) {
            if (index >= 0) {
                if (this.named.has(index)) {
                    changed.push(index);
                }
                this.forget(index);
                this.flags.set(index, Flags.ASKED, true);
            }
        }
        for (const answer of answers) {
            const index = indexOf(answer.line);
            if ((this.flags.of(index) & Flags.ASKED) !== 0) {
                this.named.set(index, answer);
                if (answer.candidates) {
                    this.rivals.add(index);
                }
                this.flags.set(index, Flags.NAMED, true);
                changed.push(index);
            }
        }
        return changed;
    }

    forget(index: number): void {
        this.named.delete(index);
        this.rivals.delete(index);
        this.flags.set(index, Flags.ASKED | Flags.NAMED, false);
    }

    /**
     * Forgets all.
     *
     * @param size how many people there are
     * @returns the indices that had an answer in words
     */
    clear(size: number): number[] {
        const had = [...this.named.keys()];
        for (let index = 0; index < size; index++) {
            this.forget(index);
        }
        return had;
    }
}
