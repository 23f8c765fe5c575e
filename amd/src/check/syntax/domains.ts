import {isSlip} from '../../map/label/slip';

/** Where most people have their address. */
const USUAL = ('gmail.com hotmail.com hotmail.fr outlook.com outlook.fr live.com live.fr msn.com yahoo.com yahoo.fr icloud.com orange.fr '
    + 'wanadoo.fr free.fr sfr.fr laposte.net bbox.fr neuf.fr numericable.fr aol.com protonmail.com proton.me gmx.com gmx.fr').split(' ');

/** Domains that are right and a letter away from one of those. */
const REAL: ReadonlySet<string> = new Set(['mail.com', 'ymail.com', 'email.com']);

/** Names so short that another domain is a letter away from them: their endings only are looked at. */
const SHORT = 5;

/** Endings of countries where the same providers are. */
const COUNTRIES = /\.(?:br|gr|hr|kr|tr|fi|ie|it|es|de|be|ch|ca|co|at|nl|pt|lu|re|pf|nc)$/;
/** Those that are a letter away from a usual one and at home there. */
const NEIGHBOURS = /\.(?:br|gr|hr|kr|tr|fi)$/;

/** Addresses of a file looked at, and how many of them at a domain make it one of its own. */
const SAMPLE = 2000;
const OWN = 5;
/** How many times more there have to be at the right one. */
const TIMES = 10;

/** Domains of a file that many of its people have, and how many of those looked at have each. */
export function countDomains(rows: readonly (readonly string[])[], column: number): Map<string, number> {
    const counts = new Map<string, number>();
    const step = Math.max(1, Math.floor(rows.length / SAMPLE));
    for (let i = 0; column >= 0 && i < rows.length; i += step) {
        const cell = rows[i]?.[column] ?? '';
        const at = cell.lastIndexOf('@');
        if (at > 0 && cell.length < 255) {
            const domain = cell.slice(at + 1).trim().toLowerCase();
            counts.set(domain, (counts.get(domain) ?? 0) + 1);
        }
    }
    return counts;
}

/** The domains of a file itself. */
export const ownDomains = (counts: ReadonlyMap<string, number>): string[] => [...counts].flatMap(([domain, count]) => (count >= OWN ? [domain] : []));

/** The domain meant by one that is a letter away from a usual one, or from one most people of the file have; undefined where it may be right. */
export function domainMeant(domain: string, counts: ReadonlyMap<string, number>, own: readonly string[]): string | undefined {
    const text = domain.toLowerCase();
    if (text.length > 60 || USUAL.includes(text) || REAL.has(text)) {
        return undefined;
    }
    const here = counts.get(text) ?? 0;
    const usual = here >= OWN ? undefined : USUAL.find(one => isNearUsual(text, one));
    if (usual !== undefined) {
        return usual;
    }
    for (const one of own) {
        if ((counts.get(one) ?? 0) >= here * TIMES && one.length > SHORT + 3 && isSlip(text, one) && !/\d/.test(difference(text, one))) {
            return one;
        }
    }
    return undefined;
}

function isNearUsual(text: string, usual: string): boolean {
    const dot = usual.indexOf('.');
    const name = usual.slice(0, dot);
    if (text.startsWith(`${name}.`)) {
        // `gmail.con`, `orange.f`; not the same provider in another country.
        return isSlip(text.slice(dot + 1), usual.slice(dot + 1)) && !(usual.endsWith('.fr') && NEIGHBOURS.test(text));
    }
    return name.length >= SHORT && !COUNTRIES.test(text) && isSlip(text, usual);
}

/** The letters in which two texts of a slip differ. */
function difference(text: string, meant: string): string {
    let at = 0;
    while (at < text.length && text[at] === meant[at]) {
        at++;
    }
    return text.slice(at, at + 1) + meant.slice(at, at + 1);
}
