import type {Rule} from '../rule';

/** Cells that were read as what they unmistakably mean; what is offered is to have them as they were. */
export const taken: Rule = (person, _facts, report) => {
    for (const {code, field, value, becomes, back} of person.taken ?? []) {
        report(code, field, code === 'cohortseveral' ? {value, parts: becomes} : {value, becomes}, back);
    }
};
