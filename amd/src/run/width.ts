/** A chunk takes much longer than usual when it takes so many times as long… */
const SLOW = 3;
/** … and at least so long, ms: below that nobody is in distress, whatever the list is made of. */
const LEAST = 5000;
/** A chunk that takes at most so many times as long as usual is one of a server that is well. */
const WELL = 1.5;
/** After so long, ms, one more is tried whatever calls take: what they hold may be dearer than what came before. */
const PATIENCE = 60000;
/** How much the last call counts in what is usual. */
const SHARE = 0.2;

/**
 * How many calls are made side by side: at most so many as the settings say, one fewer each time a whole round of them takes much
 * longer than calls did, one more again when a round is as quick as it was.
 */
export class Width {
    /** How many may be under way now, from 1. */
    now: number;
    /** Ms a chunk takes when all are at work and the server is well; 0 until there was one. */
    usual = 0;
    private slow = 0;
    private well = 0;
    private changed: number;

    /** @param most from 1; `clock` in ms */
    constructor(private readonly most: number, private readonly clock: () => number) {
        this.now = most;
        this.changed = clock();
    }

    /** A call was answered, after so many ms a chunk. */
    took(ms: number): void {
        const slow = ms > LEAST && this.usual > 0 && ms > SLOW * this.usual;
        this.slow = slow ? this.slow + 1 : 0;
        this.well = ms <= WELL * this.usual ? this.well + 1 : 0;
        if (!slow && this.now === this.most) {
            // Fewer at a time are quicker: what is usual is learnt with all of them.
            this.usual = this.usual === 0 ? ms : this.usual + SHARE * (ms - this.usual);
        }
        if (this.slow >= this.now && this.now > 1) {
            this.change(-1);
        } else if (this.now < this.most && (this.well >= this.now || this.clock() - this.changed > PATIENCE)) {
            this.change(1);
        }
    }

    private change(by: number): void {
        this.now += by;
        this.slow = 0;
        this.well = 0;
        this.changed = this.clock();
    }
}
