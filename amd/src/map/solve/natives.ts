import type {Table} from '../../read/table';
import {isOwnField} from '../field';

/** What this site's upload takes. */
export interface NativeFields {
    /** Fields by their native names, the site's `profile_field_*` among them. */
    readonly fields: readonly string[];
    /** Beginnings of fields there may be any number of: `course` for `course1`, `course2`… */
    readonly numbered?: readonly string[];
}

/** Native fields that change or remove accounts, or reach the whole site: never taken, always said. */
const NEVER_ALONE = /^(?:deleted|suspended|oldusername|mnethostid|emailstop|sysrole\d*)$/;

/** Fields Moodle's own upload has, wherever they may be taken. */
const MOODLES = /^(?:deleted|suspended|oldusername|mnethostid|emailstop|course|sysrole|(?:sysrole|category|categoryrole|course|group|role|type|enrolperiod|enrolstatus|enroltimestart)\d+|profile_field_.+)$/;

/** Those Moodle's own upload takes with any number. */
const NUMBERED: readonly string[] = ['course', 'group', 'role', 'type', 'enrolperiod', 'enrolstatus', 'enroltimestart'];

/** Fields of a course, which some lists have without their number. */
const UNNUMBERED = /^(?:course|group|role|type|enrolperiod|enrolstatus|enroltimestart)$/;

const bareName = (title: string): string => title.trim().toLowerCase();

/** Columns under the exact name of a field of Moodle's own upload that every person has not: field by column. */
export function nativeColumns(header: Table['header'], {fields, numbered = NUMBERED}: NativeFields): Map<number, string> {
    const native = new Map(fields.map(name => [name.toLowerCase(), name]));
    const bare = header.map(bareName);
    // `course` alone is the first one, and what stands beside it belongs to it.
    const isFirst = bare.includes('course') && !bare.includes('course1') && numbered.includes('course');
    const found = new Map<number, string>();
    bare.forEach((title, column) => {
        const name = isFirst && UNNUMBERED.test(title) ? (numbered.includes(title) ? `${title}1` : undefined)
            : native.get(title) ?? (numbered.includes(/^([a-z]+)[1-9]\d*$/.exec(title)?.[1] ?? '') ? title : undefined);
        if (name && !isOwnField(name) && !/^cohort\d*$/.test(name) && name !== 'id' && !NEVER_ALONE.test(name) && ![...found.values()].includes(name)) {
            found.set(column, name);
        }
    });
    return found;
}

/** Whether a title is a field of Moodle's own upload that this page does not take, or the site has not. */
export const isNativeTitle = (title: string): boolean => MOODLES.test(bareName(title));
