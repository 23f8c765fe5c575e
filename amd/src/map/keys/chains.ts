/** Indices by hash: chains in arrays of numbers instead of a Map, which would cost more than everything else that is known of a large file. */
export class Chains {
    private readonly heads: Int32Array;
    private next: Int32Array;

    /**
     * @param hashes of each index, 0 = it is in no chain
     * @param count indices there are
     */
    constructor(hashes: Int32Array, count: number) {
        this.heads = headsFor(count);
        this.next = new Int32Array(Math.max(64, count)).fill(-1);
        for (let index = 0; index < count; index++) {
            const hash = hashes[index] ?? 0;
            if (hash !== 0) {
                this.link(index, hash);
            }
        }
    }

    /** The newest index of those whose hash may be this one, -1 for none. */
    first(hash: number): number {
        return this.heads[hash & (this.heads.length - 1)] ?? -1;
    }

    /** The next older one. */
    after(index: number): number {
        return this.next[index] ?? -1;
    }

    link(index: number, hash: number): void {
        if (index >= this.next.length) {
            const next = new Int32Array(index * 2).fill(-1);
            next.set(this.next);
            this.next = next;
        }
        const place = hash & (this.heads.length - 1);
        this.next[index] = this.heads[place] ?? -1;
        this.heads[place] = index;
    }

    unlink(index: number, hash: number): void {
        const place = hash & (this.heads.length - 1);
        let at = this.heads[place] ?? -1;
        let before = -1;
        while (at >= 0 && at !== index) {
            before = at;
            at = this.next[at] ?? -1;
        }
        if (at < 0) {
            return;
        }
        const after = this.next[at] ?? -1;
        if (before < 0) {
            this.heads[place] = after;
        } else {
            this.next[before] = after;
        }
        this.next[at] = -1;
    }
}

/** Twice as many places as keys: most find theirs empty. */
const headsFor = (count: number): Int32Array => new Int32Array(1 << Math.max(6, 33 - Math.clz32(count))).fill(-1);
