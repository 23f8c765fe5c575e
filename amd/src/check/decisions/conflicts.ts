import type {KeyIndex} from '../../map/keys/keyindex';
import type {Person} from '../../map/person';
import type {Issue} from '../../read/issue';
import type {Pace} from '../../read/pace';
import {cleanUsername} from '../../map/clean';
import {checkIssue} from '../personcodes';
import {isEmail} from '../syntax/validemail';
import {isScientific} from '../rules/scientific';

/** Lines named in the words of a conflict. */
const NAMED = 5;

const FIELDS = ['email', 'username'] as const;
const CODE = {email: 'duplicateemail', username: 'duplicateusername'} as const;

/** Whether a value says who someone is; not where another rule says that it is none: nine times `no mail` are no conflict. */
const TELLS = {
    email: (person: Person | undefined): boolean => person !== undefined && isEmail(person.email),
    username: (person: Person | undefined): boolean => person !== undefined && !isNoUsername(person),
} as const;

/** A number whose digits are lost, a broken formula, or the username made of an e-mail that is none. */
const isNoUsername = ({username, email}: Person): boolean => isScientific(username) || username.startsWith('#')
    || (username !== '' && username === cleanUsername(email) && !isEmail(email));

/**
 * Who shares a username or an e-mail with whom, whatever the case. People are given by their index in the list it is made
 * on; those left out are not entered.
 */
export class Conflicts {
    /** @param holders who has which e-mail and username, everyone entered */
    constructor(private readonly people: readonly Person[], private readonly holders: Readonly<Record<typeof FIELDS[number], KeyIndex>>) {}

    /** @returns those that were alone with their key and are in conflict with this person from now on */
    add(index: number): number[] {
        const person = this.people[index];
        const woken = person ? FIELDS.flatMap(field => this.alone(field, person)) : [];
        FIELDS.forEach(field => this.holders[field].add(index));
        return woken;
    }

    /**
     * Takes a person out, as they were when entered.
     *
     * @returns those that are alone with their key from now on
     */
    remove(index: number, person: Person): number[] {
        return FIELDS.flatMap(field => {
            this.holders[field].remove(index);
            return this.alone(field, person);
        });
    }

    /** Who is in a conflict, by index: 1 for whoever is. */
    async involved(pace?: Pace): Promise<Uint8Array> {
        const marks = new Uint8Array(this.people.length);
        for (const field of FIELDS) {
            await this.holders[field].markShared(marks, pace);
        }
        return marks;
    }

    /**
     * The conflicts of one person.
     *
     * @param named whether to look up the lines of the others, which takes as long as there are many
     */
    issues(index: number, named: boolean): Issue[] {
        const person = this.people[index];
        const found: Issue[] = [];
        for (const field of FIELDS) {
            const value = person?.[field] ?? '';
            // A username taken from the e-mail clashes with it: one word about it is enough.
            const isSaid = field === 'username' && found.length > 0 && person?.email.toLowerCase() === value;
            const held = !person || isSaid || !this.holders[field].mayBeShared(value) ? [] : this.others(field, person, named ? Infinity : 2);
            if (person && held.length > 1) {
                found.push(checkIssue(CODE[field], person.line, field, {
                    value, count: held.length, lines: this.lines(held.filter(other => other !== index)),
                }));
            }
        }
        return found;
    }

    /** The one who has the value of a person, when there is only one. */
    private alone(field: typeof FIELDS[number], person: Person): number[] {
        const held = this.others(field, person, 2);
        return held.length === 1 ? held : [];
    }

    /** Those who have the value of a person, at most so many. */
    private others(field: typeof FIELDS[number], person: Person, most: number): number[] {
        const held: number[] = [];
        if (TELLS[field](person)) {
            this.holders[field].findFirst(person[field], index => TELLS[field](this.people[index]) && held.push(index) >= most);
        }
        return held;
    }

    private lines(others: readonly number[]): string {
        const lines = others.map(other => this.people[other]?.line ?? 0).sort((a, b) => a - b);
        return lines.slice(0, NAMED).join(', ') + (lines.length > NAMED ? '…' : '');
    }
}
