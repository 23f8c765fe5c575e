import {KeyIndex} from '../map/keyindex';
import type {Person} from '../map/person';
import type {Issue} from '../read/issue';
import {cleanUsername} from '../map/clean';
import {checkIssue} from './codes';
import {isEmail} from './email';
import {isScientific} from './rules/scientific';

/** Lines named in the words of a conflict. */
const NAMED = 5;

const FIELDS = ['email', 'username'] as const;
const CODE = {email: 'duplicateemail', username: 'duplicateusername'} as const;

/** What people are told apart by; nothing where another rule says that the value is none: nine times `no mail` are no conflict. */
const KEY = {
    email: (person: Person): string => (isEmail(person.email) ? person.email : ''),
    username: (person: Person): string => (isNoUsername(person) ? '' : person.username),
} as const;

/** A number whose digits are lost, a broken formula, or the username made of an e-mail that is none. */
const isNoUsername = ({username, email}: Person): boolean => isScientific(username) || username.startsWith('#')
    || (username !== '' && username === cleanUsername(email) && !isEmail(email));

/**
 * Who shares a username or an e-mail with whom, whatever the case. People are given by their index in the list it is made
 * on; those left out are not entered.
 */
export class Conflicts {
    private readonly holders;

    constructor(private readonly people: readonly Person[]) {
        this.holders = {
            email: this.index('email'),
            username: this.index('username'),
        };
    }

    /** Enters a person as the list has them, without looking who they clash with. */
    enter(index: number): void {
        this.holders.email.add(index);
        this.holders.username.add(index);
    }

    /** @returns those that were alone with their key and are in conflict with this person from now on */
    add(index: number): number[] {
        const woken = FIELDS.flatMap(field => {
            const person = this.people[index];
            const held = person ? this.holders[field].find(KEY[field](person), 2) : [];
            return held.length === 1 ? held : [];
        });
        this.enter(index);
        return woken;
    }

    /**
     * Takes a person out, as they were when entered.
     *
     * @returns those that are alone with their key from now on
     */
    remove(index: number, person: Person): number[] {
        return FIELDS.flatMap(field => {
            const key = KEY[field](person);
            this.holders[field].remove(index, key);
            const held = this.holders[field].find(key, 2);
            return held.length === 1 ? held : [];
        });
    }

    /** Indices of everyone in a conflict. */
    involved(): Set<number> {
        return new Set([...this.holders.email.shared(), ...this.holders.username.shared()]);
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
            const key = person ? KEY[field](person) : '';
            // A username taken from the e-mail clashes with it: one word about it is enough.
            const isSaid = field === 'username' && found.length > 0 && person?.email.toLowerCase() === value;
            const held = key === '' || isSaid ? [] : this.holders[field].find(key, named ? Infinity : 2);
            if (person && held.length > 1) {
                found.push(checkIssue(CODE[field], person.line, field, {
                    value, count: held.length, lines: this.lines(held.filter(other => other !== index)),
                }));
            }
        }
        return found;
    }

    private index(field: 'email' | 'username'): KeyIndex {
        const {people} = this;
        const keyOf = KEY[field];
        return new KeyIndex(index => {
            const person = people[index];
            return person ? keyOf(person) : '';
        }, people.length);
    }

    private lines(others: readonly number[]): string {
        const lines = others.map(other => this.people[other]?.line ?? 0).sort((a, b) => a - b);
        return lines.slice(0, NAMED).join(', ') + (lines.length > NAMED ? '…' : '');
    }
}
