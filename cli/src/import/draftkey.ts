import {createHash} from 'node:crypto';
import type {Mapping} from '../../../amd/src/map/mapping';
import type {Table} from '../../../amd/src/read/table';
import type {ImportOptions} from '../options';

/**
 * Tells lists as they came, with what the command line says about them, from any others: also once the site remembers what was decided about
 * them. What may be passwords is not in it: a hash of few people could be searched for theirs.
 */
export class DraftKey {
    private readonly hash = createHash('sha256');

    constructor({columns, cohort, cohortColumn, recipe}: ImportOptions) {
        this.add([columns, cohort ?? null, cohort === null, cohortColumn ?? null, recipe ?? null]);
    }

    /** One list more; `guess`: what its columns seem to be to whoever remembers nothing. */
    meet({header, rows}: Table, {targets, proposals = {}}: Mapping): void {
        const open = header.map((_, column) => targets[column] !== 'password' && proposals[column] !== 'password');
        this.add(header);
        rows.forEach((row) => this.add(row.filter((_, column) => open[column] ?? false)));
    }

    get value(): string {
        return this.hash.copy().digest('hex');
    }

    private add(cells: readonly unknown[]): void {
        this.hash.update(`${JSON.stringify(cells)}\n`);
    }
}
