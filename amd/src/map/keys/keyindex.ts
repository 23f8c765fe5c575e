import {forEachIndex, type Pace} from '../../read/pace';
import {Chains} from './chains';
import {hashOf, isSameKey} from './key';

/** More than so many of one hash are sorted out with a Map. */
const LONG = 12;

/** Sixteen bits that hashes close to each other do not share. */
const markOf = (hash: number): number => Math.imul(hash, 0x9E3779B1) >>> 16;

/** Bits of the filter a key: of a hundred new keys six are looked at twice. */
const BITS = 16;

/**
 * Who has which key, whatever its case. Entering everyone costs a hash and a bit each, which most files need no more of: who shares a key is
 * told by one walk over the hashes, and chains to find a key by are made only once somebody changes something. Keys are not kept: they are asked
 * for again when two may be equal.
 */
export class KeyIndex {
    /** By index; 0 = has no key. */
    private hashes = new Int32Array(0);
    /** One bit of every hash entered. */
    private seen = new Int32Array(0);
    /** Hashes entered where one with the same bit had been. */
    private twins: number[] = [];
    private size = 0;
    private chains: Chains | null = null;
    /** Those of one hash, once told, as long as nothing changed. */
    private groups: Map<number, number[]> | null = null;

    /**
     * @param keyOf the key of an index, '' when it has none
     * @param expected how many will be entered; more may come
     */
    constructor(private readonly keyOf: (index: number) => string, private readonly expected: number) {}

    /** Enters an index under its key as it is now; one without a key is passed over. */
    add(index: number, key = this.keyOf(index)): void {
        if (key === '') {
            return;
        }
        const hash = hashOf(key) || 1;
        if (index >= this.hashes.length) {
            this.enlarge(index);
        }
        this.hashes[index] = hash;
        this.groups = null;
        if (index >= this.size) {
            this.size = index + 1;
        }
        if (this.chains) {
            this.chains.link(index, hash);
            return;
        }
        const place = (hash >>> 5) & (this.seen.length - 1);
        const bits = this.seen[place] ?? 0;
        const bit = 1 << (hash & 31);
        if ((bits & bit) === 0) {
            this.seen[place] = bits | bit;
        } else {
            this.twins.push(hash);
        }
    }

    /** Takes an index out. */
    remove(index: number): void {
        const hash = this.hashes[index] ?? 0;
        if (hash !== 0) {
            this.chained().unlink(index, hash);
            this.hashes[index] = 0;
            this.groups = null;
        }
    }

    /** Takes indices out, ascending, and closes the gaps: only before anyone was looked for. */
    drop(gone: readonly number[]): void {
        let to = gone[0] ?? this.size;
        gone.forEach((index, at) => {
            const end = gone[at + 1] ?? this.size;
            this.hashes.copyWithin(to, index + 1, end);
            to += end - index - 1;
        });
        this.hashes.fill(0, to, this.size);
        this.size = to;
        this.groups = null;
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
        const hash = hashOf(key) || 1;
        const is = (index: number): boolean => isSameKey(this.keyOf(index), key) && suits(index);
        const group = this.groups?.get(hash);
        if (group) {
            for (let at = group.length - 1; at >= 0; at--) {
                if (is(group[at] ?? -1)) {
                    return group[at] ?? -1;
                }
            }
            return -1;
        }
        const {chains, hashes} = {chains: this.chained(), hashes: this.hashes};
        for (let at = chains.first(hash); at >= 0; at = chains.after(at)) {
            if (hashes[at] === hash && is(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether two have a key of this hash; true as well where that is not known without a search. */
    mayBeShared(key: string): boolean {
        return this.groups === null || this.groups.has(hashOf(key) || 1);
    }

    /** Lists of those whose keys have one hash and may be equal, each ascending; as they were when everyone was entered. */
    async alike(pace?: Pace): Promise<readonly (readonly number[])[]> {
        return [...(await this.gather(pace)).values()];
    }

    /** Marks every index whose key someone else has too; as they were when everyone was entered. */
    async markShared(marks: Uint8Array, pace?: Pace): Promise<void> {
        const groups = await this.alike(pace);
        const long: (readonly number[])[] = [];
        await forEachIndex(groups.length, at => {
            const group = groups[at] ?? [];
            if (group.length > LONG) {
                long.push(group);
            } else {
                this.markShort(group, marks);
            }
        }, pace);
        for (const group of long) {
            await this.markLong(group, marks, pace);
        }
    }

    private async gather(pace?: Pace): Promise<Map<number, number[]>> {
        if (this.groups) {
            return this.groups;
        }
        const {twins, hashes} = this;
        const lists = new Map<number, number[]>();
        const marks = new Uint8Array(1 << 16);
        await forEachIndex(twins.length, at => {
            const hash = twins[at] ?? 0;
            lists.set(hash, []);
            marks[markOf(hash)] = 1;
        }, pace);
        await forEachIndex(twins.length > 0 ? this.size : 0, index => {
            const hash = hashes[index] ?? 0;
            if (marks[markOf(hash)] === 1) {
                lists.get(hash)?.push(index);
            }
        }, pace);
        await forEachIndex(twins.length, at => {
            const hash = twins[at] ?? 0;
            if ((lists.get(hash)?.length ?? 2) < 2) {
                lists.delete(hash);
            }
        }, pace);
        this.groups = lists;
        return lists;
    }

    /** Compares everyone in a list with everyone. */
    private markShort(group: readonly number[], marks: Uint8Array): void {
        for (let i = 0; i < group.length; i++) {
            const a = group[i] ?? -1;
            const key = this.keyOf(a);
            for (let j = i + 1; j < group.length; j++) {
                const b = group[j] ?? -1;
                if (isSameKey(key, this.keyOf(b))) {
                    marks[a] = marks[b] = 1;
                }
            }
        }
    }

    private markLong(group: readonly number[], marks: Uint8Array, pace?: Pace): Promise<void> {
        const firsts = new Map<string, number>();
        return forEachIndex(group.length, member => {
            const at = group[member] ?? -1;
            const key = this.keyOf(at).toLowerCase();
            const first = firsts.get(key);
            if (first === undefined) {
                firsts.set(key, at);
            } else {
                marks[first] = marks[at] = 1;
            }
        }, pace);
    }

    private chained(): Chains {
        this.chains ??= new Chains(this.hashes, this.size);
        return this.chains;
    }

    private enlarge(index: number): void {
        const hashes = new Int32Array(Math.max(64, this.expected, index * 2));
        hashes.set(this.hashes);
        this.hashes = hashes;
        if (this.seen.length === 0) {
            this.seen = new Int32Array(1 << Math.max(6, 32 - Math.clz32(Math.max(64, this.expected) * BITS / 32)));
        }
    }
}
