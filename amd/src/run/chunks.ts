import type {Person} from '../map/person';
import {EMPTY_TABLE, payload, tableOf} from './payload';
import {changesAccounts, type Options} from './server';

/** A part of an import: what one call sends and one worker does. */
export interface Chunk {
    readonly seq: number;
    /** JSON of a table, ASCII. */
    readonly people: string;
    readonly lines: readonly number[];
}

/** Chunks each worker would get of the people left, if all were of one size: so they get smaller, and all workers are at work until the end. */
const TURNS = 2;
/** Fewer people than this are not worth a call of their own. */
const FEW = 40;

/**
 * How many people go into the next chunk when so many are left.
 *
 * @param most people the server takes in a chunk
 * @param parallel chunks it works on at a time
 */
export const chunkSize = (most: number, parallel: number) => (left: number): number => (
    Math.min(most, left < 1.5 * FEW ? left : Math.max(FEW, Math.ceil(left / (TURNS * Math.max(1, parallel)))))
);

/**
 * People → chunks of `size` people and at most `bytes` bytes, in file order, written one at a time as they are asked for. A person too large for a chunk alone
 * still gets one: the server says no to it by name, which is better than losing it here.
 * Passwords travel only with the options that use them: those of the file, or those `made` for each, by line.
 */
export const planImport = (
    people: readonly Person[], options: Options, size: (left: number) => number, bytes: number, made: ReadonlyMap<number, string> = new Map(),
): Iterable<Chunk> => {
    const passwordOf = (person: Person): string => options.passwords === 'file' ? person.password
        : options.passwords === 'each' ? made.get(person.line) ?? '' : '';
    return pack(people, (person) => payload(person, 'whole', passwordOf(person)), size, bytes);
};

/** The same for a check, which needs less of each person: names only where they may be given to an account that exists. */
export const planCheck = (people: readonly Person[], options: Pick<Options, 'existing'>, size: number, bytes: number): Iterable<Chunk> => {
    const extent = changesAccounts(options) ? 'names' : 'check';
    return pack(people, (person) => payload(person, extent, ''), () => size, bytes);
};

/** Chunks in one request, at most: each costs the server less than a request of its own does. */
const TOGETHER = 16;

/** Chunks that are sent together, as long as they have at most `bytes` bytes. */
export function* inRequests(chunks: Iterable<Chunk>, bytes: number): Generator<readonly Chunk[]> {
    let request: Chunk[] = [];
    let length = 0;
    for (const chunk of chunks) {
        if (request.length > 0 && (request.length >= TOGETHER || length + chunk.people.length > bytes)) {
            yield request;
            request = [];
            length = 0;
        }
        request.push(chunk);
        length += chunk.people.length;
    }
    if (request.length > 0) {
        yield request;
    }
}

function* pack(
    people: readonly Person[], write: (person: Person) => string, size: (left: number) => number, bytes: number,
): Generator<Chunk> {
    let seq = 0;
    let left = people.length;
    let most = size(left);
    let texts: string[] = [];
    let lines: number[] = [];
    let length = EMPTY_TABLE;
    for (const person of people) {
        const text = write(person);
        if (texts.length > 0 && (texts.length >= most || length + text.length + 1 > bytes)) {
            yield {seq: seq++, people: tableOf(texts), lines};
            left -= lines.length;
            most = size(left);
            texts = [];
            lines = [];
            length = EMPTY_TABLE;
        }
        texts.push(text);
        lines.push(person.line);
        length += text.length + 1;
    }
    if (texts.length > 0) {
        yield {seq, people: tableOf(texts), lines};
    }
}
