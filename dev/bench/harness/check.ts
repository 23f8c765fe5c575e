// What the page does with a file, without the page: read, map, check, show the first lines. Called by dev/bench/
// check-100k.mjs and xlsx-10k.mjs.
import Papa from 'papaparse';
import {createReview, type Review} from '../../../amd/src/check/createreview';
import type {Site} from '../../../amd/src/check/site';
import {guessMapping} from '../../../amd/src/map/guess';
import type {Mapping} from '../../../amd/src/map/mapping';
import {createPace} from '../../../amd/src/page/shared/breathe';
import {LISTS, unseenList, warmUp} from '../../../amd/src/page/file/warm';
import {createPreview} from '../../../amd/src/page/file/preview';
import {fieldText} from '../../../amd/src/check/select';
import {shownFields} from '../../../amd/src/page/lines/shownfields';
import type {Pace} from '../../../amd/src/read/pace';
import {readTable} from '../../../amd/src/read/read';

/** A Moodle with nothing unusual set. */
const site: Site = {
    extendedUsernames: false, allowedEmailDomains: [], deniedEmailDomains: [],
    passwordPolicy: {enabled: true, length: 8, digits: 1, lower: 1, upper: 1, special: 1, consecutive: 0},
    auths: ['manual', 'email', 'nologin'],
    fields: ['username', 'firstname', 'lastname', 'email', 'password', 'auth', 'institution', 'department', 'city', 'country', 'lang', 'idnumber'],
};

let bytes = new Uint8Array();
let text = '';
/** Held so that memory is measured with everything the page would hold. */
let review: Review | null = null;
let name = '';

/** Brings the file here before any clock starts. */
export async function load(file: string): Promise<void> {
    name = file;
    bytes = new Uint8Array(await (await fetch(`/${file}`)).arrayBuffer());
}

/** What the page does while a person looks for their file; papaparse as well, on the same lists, where it is what is measured. */
export async function warm(isFloor: boolean): Promise<void> {
    if (!isFloor) {
        return warmUp(site);
    }
    for (let list = 0; list < LISTS; list++) {
        Papa.parse<string[]>(new TextDecoder().decode(unseenList(list)), {skipEmptyLines: true});
    }
}

/** Gives up what is not the page's to hold: it keeps the file's bytes (outside the heap), not a text. */
export function decode(): void {
    text = new TextDecoder().decode(bytes);
}

/** The floor: papaparse, arrays, in one go. */
export function papaparse(): {ms: number; rows: number} {
    const start = performance.now();
    const {data} = Papa.parse<string[]>(text, {skipEmptyLines: true});
    return {ms: performance.now() - start, rows: data.length - 1};
}

const nextPaint = (): Promise<void> => new Promise((done) => {
    requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
    });
});

export interface Checked {
    ms: number;
    readMs: number;
    checkMs: number;
    firstLinesMs: number;
    people: number;
    errors: number;
    longtaskMs: number;
}

/** Where the pace was not asked for the longest: ms, and the two places between which that was. */
export async function stretches(most: number): Promise<string[]> {
    const found: {ms: number; from: string; to: string}[] = [];
    const place = (): string => (new Error().stack ?? '').split('\n').slice(3, 6).map((line) => /at (?:async )?(\S+)/.exec(line)?.[1]).join(' < ');
    let last = performance.now();
    let from = 'start';
    await check(() => {
        const ms = performance.now() - last;
        if (ms > 2) {
            found.push({ms, from, to: place()});
        }
        from = ms > 2 ? place() : from;
        last = performance.now();
    });
    found.push({ms: performance.now() - last, from, to: 'end'});
    return found.sort((a, b) => b.ms - a.ms).slice(0, most).map((one) => `${one.ms.toFixed(0)} ms until ${one.to}`);
}

/** Ours: everything until each line has its issues, at the page's own pace, another one, or in one go (null). */
export async function check(given?: Pace | null): Promise<Checked> {
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration)));
    observer.observe({type: 'longtask'});
    const pace = given === null ? undefined : given ?? createPace();
    performance.mark('bench-start');
    const start = performance.now();
    let painted: Promise<void> | null = null;
    let firstLinesMs = 0;
    const paint = (held: Review, mapping: Mapping): void => {
        const fields = ['line', ...shownFields(mapping)];
        const lines = document.getElementById('lines') as HTMLElement;
        lines.replaceChildren(...held.people.slice(0, 30).map((person) => {
            const row = document.createElement('tr');
            row.append(...fields.map((field) => Object.assign(document.createElement('td'), {textContent: fieldText(person, field)})));
            return row;
        }));
        painted ??= nextPaint().then(() => {
            firstLinesMs = performance.now() - start;
        });
    };
    const table = await readTable(bytes, name, {}, pace, async(first) => {
        const preview = await createPreview(first, guessMapping(first, site), site);
        paint(preview.review, preview.mapping);
    });
    const read = performance.now();
    const mapping = guessMapping(table, site);
    review = await createReview(table, mapping, site, undefined, pace);
    const counts = review.counts();
    review.groups();
    const end = performance.now();
    paint(review, mapping);
    performance.mark('bench-end');
    await painted;
    await nextPaint();
    observer.disconnect();
    return {
        ms: end - start, readMs: read - start, checkMs: end - read, firstLinesMs, people: counts.all, errors: counts.error,
        longtaskMs: Math.max(0, ...long),
    };
}

/** One edit and all the page asks for after it, and the edit back; ms of each. */
export function edits(count: number): number[] {
    const held = review as Review;
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
        const person = held.people[Math.floor((i + 0.5) * held.people.length / count)] as Review['people'][number];
        // Now and then into a conflict with somebody else, whose own issues change too.
        const other = held.people[0] as Review['people'][number];
        for (const value of [i % 2 ? other.email : `autre.${i}@exemple.fr`, person.email]) {
            const start = performance.now();
            held.edit(person.line, 'email', value);
            held.counts();
            held.groups();
            held.select({tab: 'error'});
            times.push(performance.now() - start);
        }
    }
    return times;
}
