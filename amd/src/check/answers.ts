import type {Answer} from './answer';
import {Flags} from './flags';

/** What the server said, by index of the person. Those asked about and not named are new. */
export class Answers {
    private readonly named = new Map<number, Answer>();
    private readonly rivals = new Set<number>();
    /** Account → indices of those it was found for. */
    private readonly holders = new Map<number, Set<number>>();

    constructor(private readonly flags: Flags) {}

    of(index: number): Answer | undefined {
        return this.named.get(index);
    }

    /** Indices of those several accounts were found for, ascending. */
    rivalries(): number[] {
        return [...this.rivals].sort((a, b) => a - b);
    }

    /** Indices of the others the same account was found for. */
    sharing(index: number): number[] {
        return [...this.holders.get(this.named.get(index)?.userid ?? 0) ?? []].filter(other => other !== index);
    }

    /** @returns the indices whose answer changed what is known of them in words, and those they share an account with: to be put down anew */
    join(asked: readonly number[], answers: readonly Answer[], indexOf: (line: number) => number): number[] {
        const changed: number[] = [];
        for (const index of asked) {
            if (index >= 0) {
                if (this.named.has(index)) {
                    changed.push(index, ...this.sharing(index));
                }
                this.forget(index);
                this.flags.set(index, Flags.ASKED, true);
            }
        }
        for (const answer of answers) {
            const index = indexOf(answer.line);
            if ((this.flags.of(index) & Flags.ASKED) !== 0) {
                this.named.set(index, answer);
                this.hold(answer.userid, index);
                if (answer.candidates) {
                    this.rivals.add(index);
                }
                this.flags.set(index, Flags.NAMED, true);
                changed.push(index, ...this.sharing(index));
            }
        }
        return changed;
    }

    forget(index: number): void {
        const userid = this.named.get(index)?.userid ?? 0;
        const held = this.holders.get(userid);
        held?.delete(index);
        if (held?.size === 0) {
            this.holders.delete(userid);
        }
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

    /** An account that may not be shown has no number: who shares it is found when the import is sealed. */
    private hold(userid: number, index: number): void {
        if (userid > 0) {
            this.holders.set(userid, (this.holders.get(userid) ?? new Set()).add(index));
        }
    }
}
