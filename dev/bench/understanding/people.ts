import type {Random} from './random';
import {ELDER, FAMILY, GIVEN, PRIVATE_DOMAINS, STATUS, TOWNS} from './words';

/** Somebody a line is about, or who stands on a line of somebody else's. */
export interface Human {
    readonly lastname: string;
    readonly firstname: string;
    readonly mailbox: string;
    readonly domain: string;
}

/** A line: its candidate, and what several of its cells have in common. */
export interface Line {
    readonly index: number;
    readonly candidate: Human;
    readonly birthname: string;
    readonly town: string;
    readonly status: string;
    readonly born: number;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/Ø/g, 'o')
    .toLowerCase().replace(/[^a-z]+/g, '');

function makeHuman(random: Random, lastname: string, firstname: string, seen: Set<string>): Human {
    const [given, family] = [fold(firstname), fold(lastname)];
    const forms = [`${given}.${family}`, `${given[0] ?? ''}${family}`, `${given}${family}${String(random.below(100))}`, `${family}.${given}`,
        // One in five has nothing of the name in it.
        `${random.pick(['soleil', 'luna', 'xx.dark', 'foot', 'basket', 'chaton'])}${random.digits(3)}`];
    let mailbox = random.pick(forms);
    while (seen.has(mailbox)) {
        mailbox += String(random.below(10));
    }
    seen.add(mailbox);
    return {lastname, firstname, mailbox, domain: random.pick(PRIVATE_DOMAINS)};
}

/** @returns as many lines as asked, no two of the same address */
export function makeLines(random: Random, count: number): Line[] {
    const seen = new Set<string>();
    return Array.from({length: count}, (_, index) => {
        const candidate = makeHuman(random, random.pick(FAMILY), random.pick(GIVEN), seen);
        return {
            index, candidate,
            birthname: random.chance(12) ? random.pick(FAMILY) : candidate.lastname,
            town: random.pick(TOWNS), status: random.pick(STATUS), born: 2000 + random.below(8),
        };
    });
}

/**
 * Third parties of a list, one a line and all the same through a group of columns: a parent has, more often than not, the name of the
 * candidate, and their address is of the same domains.
 */
export function makeThirds(random: Random, lines: readonly Line[]): Human[] {
    const seen = new Set(lines.map(({candidate}) => candidate.mailbox));
    return lines.map(({candidate}) =>
        makeHuman(random, random.chance(65) ? candidate.lastname : random.pick(FAMILY), random.pick(ELDER), seen));
}
