import type {LabelKind, Meaning} from '../label/meaning';

/** What a third party's column makes of those beside it, by index. */
export interface Neighbours {
    /** A third party's as well: the same said again in their row of columns. */
    readonly third: ReadonlySet<number>;
    /** Said once only and standing behind: whose it is, its contents have to tell. */
    readonly behind: ReadonlySet<number>;
}

/** Kinds of a person's columns. */
const PERSONAL: readonly LabelKind[] = ['email', 'lastname', 'usename', 'birthname', 'firstname', 'name', 'fullname', 'person'];

/**
 * `Nom enseignant;Prénom enseignant;Mail enseignant` and nobody else: a list of those.
 *
 * @returns the meanings, with theirs as those of whom the list is about; null when it is about somebody else
 */
export function aboutStaff(meanings: readonly Meaning[]): Meaning[] | null {
    const theirs = meanings.filter(({isStaff}) => isStaff).map(({base}) => base);
    const isAbout = theirs.includes('email') && theirs.some(base => base !== 'email' && PERSONAL.includes(base)) && new Set(theirs).size === theirs.length
        && !meanings.some(({kind}) => PERSONAL.includes(kind) || kind === 'number' || kind === 'asknumber');
    return isAbout ? meanings.map(meaning => (meaning.isStaff ? {...meaning, kind: meaning.base} : meaning)) : null;
}

/**
 * `Nom;Prénom;Mail;Nom du père;Prénom;Mail`: titles that name nobody and come again behind a third party's are theirs; where theirs come first,
 * those of the first time are. A question that mentions one (`Accord des parents`: yes or no) before anybody is named begins no row of theirs.
 *
 * @param isAnswer whether a column holds answers to a question
 */
export function markNeighbours(meanings: readonly Meaning[], isAnswer: (index: number) => boolean): Neighbours {
    const third = new Set<number>();
    const behind = new Set<number>();
    /** Bare columns of each kind so far, and whether they stand behind a third party's. */
    const bare = new Map<LabelKind, number[]>();
    /** Whether a third party's row of columns goes on, and what its titles have named: the only bare one of that kind is not theirs. */
    let isTheirs = false;
    let theirs = new Set<LabelKind>();
    meanings.forEach(({kind, base, isCandidates}, index) => {
        if (kind === 'third' && bare.size === 0 && !PERSONAL.includes(base) && isAnswer(index)) {
            return;
        }
        if (kind === 'third') {
            theirs = isTheirs ? theirs.add(base) : new Set([base]);
            isTheirs = true;
        } else if (isCandidates || !PERSONAL.includes(kind)) {
            // An address, a phone, a date may stand between a parent's name and a parent's e-mail.
            isTheirs &&= !isCandidates && (kind === 'other' || kind === 'unknown');
        } else {
            const before = bare.get(kind) ?? [];
            isTheirs &&= !theirs.has(kind) || meanings.filter(one => one.kind === kind).length > 1;
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
