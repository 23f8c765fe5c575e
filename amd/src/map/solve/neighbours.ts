import type {Kind, Meaning} from '../label/meaning';

/** What a third party's column makes of those beside it, by index. */
export interface Neighbours {
    /** A third party's as well: the same said again in their row of columns. */
    readonly third: ReadonlySet<number>;
    /** Said once only and standing behind: whose it is, its contents have to tell. */
    readonly behind: ReadonlySet<number>;
}

/** Kinds of a person's columns. */
const PERSONAL: readonly Kind[] = ['email', 'lastname', 'usename', 'birthname', 'firstname', 'name', 'fullname', 'person'];

/**
 * `Nom;Prénom;Mail;Nom du père;Prénom;Mail`: titles that name nobody and come again behind a third party's are theirs; where theirs come first,
 * those of the first time are.
 */
export function markNeighbours(meanings: readonly Meaning[]): Neighbours {
    const third = new Set<number>();
    const behind = new Set<number>();
    /** Bare columns of each kind so far, and whether they stand behind a third party's. */
    const bare = new Map<Kind, number[]>();
    let isTheirs = false;
    meanings.forEach(({kind, isCandidates}, index) => {
        if (kind === 'third') {
            isTheirs = true;
        } else if (isCandidates || !PERSONAL.includes(kind)) {
            // An address, a phone, a date may stand between a parent's name and a parent's e-mail.
            isTheirs &&= !isCandidates && (kind === 'other' || kind === 'unknown');
        } else {
            const before = bare.get(kind) ?? [];
            if (isTheirs) {
                (before.length > 0 && before.some(one => !behind.has(one)) ? third : behind).add(index);
            } else {
                before.filter(one => behind.has(one)).forEach(one => {
                    behind.delete(one);
                    third.add(one);
                });
            }
            // A new row of a person's columns begins with a name.
            isTheirs &&= third.has(index) || behind.has(index);
            bare.set(kind, [...before, index]);
        }
    });
    return {third, behind};
}
