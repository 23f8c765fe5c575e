import {hashOf, isSameKey} from './key';

/** Longer chains are sorted out with a Map. */
const LONG = 12;

/**
 * Who has which key, whatever its case: chains of indices in arrays of numbers instead of a Map of strings, which would cost more
 * than everything else that is known of a large file. Keys are not kept: they are asked for again when two may be equal.
 */
export class KeyIndex {
    private heads: Int32Array;
    private next: Int32Array;
    private hashes: Int32Array;
    private size = 0;
    /** Indices entered where someone may have had the same key already. */
    private readonly twins: number[] = [];

    /**
     * @param keyOf the key of an index, '' when it has none
     * @param expected how many will be entered; more may come
     */
    constructor(private readonly keyOf: (index: number) => string, expected: number) {
        // Twice as many places as keys: most keys find theirs empty.
        this.heads = new Int32Array(1 << Math.max(6, 33 - Math.clz32(expected))).fill(-1);
        this.next = new Int32Array(Math.max(64, expected)).fill(-1);
        this.hashes = new Int32Array(this.next.length);
    }

    /**
     * Enters an index under its key as it is now; one without a key is passed over.
     *
     * @param hash that of the key, when it is known
     * @param mayHave whether someone may have the key, when that is known
     */
    add(index: number, key = this.keyOf(index), hash = hashOf(key), mayHave = this.mayHave(hash)): void {
        if (key === '') {
            return;
        }
        if (index >= this.next.length) {
            this.next = enlarge(this.next, index * 2, -1);
            this.hashes = enlarge(this.hashes, index * 2, 0);
        }
        this.hashes[index] = hash;
        if (++this.size > this.heads.length) {
            this.grow();
        }
        if (mayHave) {
            this.twins.push(index);
        }
        this.link(index);
    }

    /** Takes an index out, under the key it was entered with. */
    remove(index: number, key: string): void {
        if (key === '') {
            return;
        }
        const place = hashOf(key) & (this.heads.length - 1);
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
        this.size--;
    }

    /** Whether someone has a key of this hash, or there are too many to look through. */
    mayHave(hash: number): boolean {
        let steps = 0;
        for (let at = this.heads[hash & (this.heads.length - 1)] ?? -1; at >= 0; at = this.next[at] ?? -1) {
            if (this.hashes[at] === hash || ++steps > LONG) {
                return true;
            }
        }
        return false;
    }

    /** Indices that have a key, at most so many; the newest first. */
    find(key: string, most = Infinity): number[] {
        const found: number[] = [];
        this.findFirst(key, index => found.push(index) >= most);
        return found;
    }

    /** The newest index that has a key and suits, looking at no more than `suits` allows; -1 when there is none. */
    findFirst(key: string, suits: (index: number) => boolean): number {
        if (key === '') {
            return -1;
        }
        const wanted = hashOf(key);
        for (let at = this.heads[wanted & (this.heads.length - 1)] ?? -1; at >= 0; at = this.next[at] ?? -1) {
            if (this.hashes[at] === wanted && isSameKey(this.keyOf(at), key) && suits(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Every index whose key someone else has too. */
    shared(): Set<number> {
        const shared = new Set<number>();
        for (const place of new Set(this.twins.map(index => (this.hashes[index] ?? 0) & (this.heads.length - 1)))) {
            const head = this.heads[place] ?? -1;
            let length = 0;
            for (let at = head; at >= 0; at = this.next[at] ?? -1) {
                length++;
            }
            if (length > LONG) {
                this.shareLong(head, shared);
            } else if (length > 1) {
                this.shareShort(head, shared);
            }
        }
        return shared;
    }

    /** Compares everyone in a chain with everyone. */
    private shareShort(head: number, shared: Set<number>): void {
        for (let a = head; a >= 0; a = this.next[a] ?? -1) {
            for (let b = this.next[a] ?? -1; b >= 0; b = this.next[b] ?? -1) {
                if (this.hashes[a] === this.hashes[b] && isSameKey(this.keyOf(a), this.keyOf(b))) {
                    shared.add(a).add(b);
                }
            }
        }
    }

    private shareLong(head: number, shared: Set<number>): void {
        const firsts = new Map<string, number>();
        for (let at = head; at >= 0; at = this.next[at] ?? -1) {
            const key = this.keyOf(at).toLowerCase();
            const first = firsts.get(key);
            if (first === undefined) {
                firsts.set(key, at);
            } else {
                shared.add(first).add(at);
            }
        }
    }

    private link(index: number): void {
        const place = (this.hashes[index] ?? 0) & (this.heads.length - 1);
        this.next[index] = this.heads[place] ?? -1;
        this.heads[place] = index;
    }

    private grow(): void {
        const old = this.heads;
        this.heads = new Int32Array(old.length * 4).fill(-1);
        for (const head of old) {
            for (let at = head; at >= 0;) {
                const after = this.next[at] ?? -1;
                this.link(at);
                at = after;
            }
        }
    }
}

function enlarge(array: Int32Array, size: number, fill: number): Int32Array {
    const larger = new Int32Array(size + 1).fill(fill);
    larger.set(array);
    return larger;
}
