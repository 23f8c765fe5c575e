import type {Level} from '../../read/issue';

const BIT: Readonly<Record<Level, number>> = {info: 1, warning: 2, error: 4};

/** What has to be known of everyone at once, a byte a person: issue levels, left out or not, answered or not. */
export class Flags {
    static readonly LEFT_OUT = 8;
    static readonly ASKED = 16;
    /** The server said something of them. */
    static readonly NAMED = 32;

    private bytes: Uint8Array;

    /** @param size people expected; more may come */
    constructor(size: number) {
        this.bytes = new Uint8Array(size + 16);
    }

    static levels(levels: Iterable<Level>): number {
        let bits = 0;
        for (const level of levels) {
            bits |= BIT[level];
        }
        return bits;
    }

    /** All that is known of a person, to be tested with the bits of this class. */
    of(index: number): number {
        return this.bytes[index] ?? 0;
    }

    has(index: number, level: Level): boolean {
        return (this.of(index) & BIT[level]) !== 0;
    }

    set(index: number, bit: number, on: boolean): void {
        if (index >= this.bytes.length) {
            const bytes = new Uint8Array(index * 2);
            bytes.set(this.bytes);
            this.bytes = bytes;
        }
        this.bytes[index] = on ? this.of(index) | bit : this.of(index) & ~bit;
    }

    /** Replaces the issue levels of a person. */
    setLevels(index: number, bits: number): void {
        this.set(index, 7, false);
        this.set(index, bits, true);
    }
}
