import {FULL_NAME, isOwnField} from '../../../amd/src/map/field';
import type {Mapping} from '../../../amd/src/map/mapping';
import {fromRemembered} from '../../../amd/src/map/remembered';
import {withoutCohorts} from '../../../amd/src/page/columns/givencolumns';
import {retarget} from '../../../amd/src/page/columns/retarget';
import type {Words} from '../../../amd/src/page/shared/words';
import {normaliseLabel} from '../../../amd/src/read/lines/label';
import type {Table} from '../../../amd/src/read/table';
import type {Site} from '../../../amd/src/check/site';
import {EXIT, Stop} from '../exits';
import type {ImportOptions} from '../options';
import type {SiteApi} from '../site/siteapi';

type Decided = Pick<ImportOptions, 'columns' | 'cohortColumn' | 'cohort'>;

/** What is known better about columns than what they seem to be: what the site remembers of such lists, then what the command line says. */
export class Columns {
    private readonly met = new Set<string>();

    constructor(private readonly decided: Decided, private readonly site: Site, private readonly words: Words) {}

    /** The columns of a list, the way they are to be used. */
    readonly decide = (table: Table, guess: Mapping, remembered: Awaited<ReturnType<SiteApi['recallMapping']>> | null): Mapping => {
        const before = remembered?.found ? fromRemembered(table, remembered.columns, guess, this.site) : null;
        const named = this.told().reduce((mapping, [title, field]) => this.name(table, mapping, title, field), before ?? guess);
        return this.decided.cohort === null ? withoutCohorts(named) : named;
    };

    /** Titles that are in none of the lists: a misspelt one must not pass for a decision. */
    demandAll(): void {
        const missing = this.told().filter(([title]) => !this.met.has(title)).map(([title]) => title);
        if (missing.length > 0) {
            throw new Stop(EXIT.doubt, this.words.say('cli_nocolumn', missing.join(', ')));
        }
    }

    private told(): (readonly [string, string | null])[] {
        const {columns, cohortColumn} = this.decided;
        columns.forEach(([, field]) => this.demandField(field));
        return cohortColumn === undefined ? [...columns] : [...columns, [cohortColumn, 'cohort']];
    }

    private name(table: Table, mapping: Mapping, title: string, field: string | null): Mapping {
        const wanted = normaliseLabel(title);
        const column = table.header.findIndex((label) => normaliseLabel(label) === wanted);
        if (column < 0) {
            return mapping;
        }
        this.met.add(title);
        const isCohorts = title === this.decided.cohortColumn;
        // The column of cohorts is that one alone.
        return retarget(isCohorts ? withoutCohorts(mapping) : mapping, column, field);
    }

    private demandField(field: string | null): void {
        const {fields, numbered = []} = this.site;
        const kind = field?.replace(/\d+$/, '');
        if (field !== null && !isOwnField(field) && field !== FULL_NAME && !fields.includes(field) && !(kind !== field && numbered.includes(kind ?? ''))) {
            throw new Stop(EXIT.failed, this.words.say('cli_nofield', field));
        }
    }
}
