import type {Mapping} from '../../map/mapping';

/** Mapped fields in the order people think of them: the four, the cohort, then the file's order. */
export function shownFields(mapping: Mapping): string[] {
    const mapped = new Set(mapping.targets.filter((target): target is string => target !== null && target !== 'fullname'));
    const first = ['username', 'lastname', 'firstname', 'email'];
    const rest = [...mapped].filter((field) => !first.includes(field) && field !== 'cohort');
    return [...first, ...(mapped.has('cohort') ? ['cohort'] : []), ...rest];
}
