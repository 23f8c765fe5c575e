import type {Answer} from './answer';
import {Flags} from '../issues/flags';

/** What the server said, by index of the person. Those asked about and not named are new. */
export class Answers {
    private readonly named = new Map<number, Answer>();
    private readonly rivals = new Set<number>();
    /** Account → indices of those it was found for. */
    private readonly holders = new Map<number | string, Set<number>>();

    constructor(private readonly flags: Flags) {}

    of(index: number): Answer | undefined {
        return this.named.get(index);
    }

    /** Indices of those several accounts were found for, ascending. */
    rivalries(): number[] {
        return [...this.rivals].sort((a, b) => a - b);
    }

    /** Whether an account was found, be it one that may not be named. */
    hasAccount(index: number): boolean {
        return this.account(index) !== 0;
    }

    /** Indices of the others the same account was found for. */
    sharing(index: number): number[] {
        return [...this.holders.get(this.account(index)) ?? []].filter(other => other !== index);
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
                this.hold(index);
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
        const account = this.account(index);
        const held = this.holders.get(account);
        held?.delete(index);
        if (held?.size === 0) {
            this.holders.delete(account);
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

    private hold(index: number): void {
        const account = this.account(index);
        if (account !== 0) {
            this.holders.set(account, (this.holders.get(account) ?? new Set()).add(index));
        }
    }

    /** What tells the account found from others: its number, or what stands for it where that may not be shown; 0 for none. */
    private account(index: number): number | string {
        const {userid = 0, handle = ''} = this.named.get(index) ?? {};
        return userid || handle || 0;
    }
}
