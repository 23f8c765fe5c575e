import {createReview, type Review} from '../../check/createreview';
import type {Site} from '../../check/site';
import type {Mapping} from '../../map/mapping';
import type {Table} from '../../read/table';
import {createPace} from '../shared/breathe';

/** A review begun before it is known for sure what the columns are. */
export interface Early {
    /** What they were taken for. */
    readonly mapping: Mapping;
    /** The review, if they are that; null if they are something else. */
    of(mapping: Mapping): Promise<Review> | null;
}

/** Checks a table as its columns seem to be, while the site is asked whether they were taken for something else before. */
export function beginReview(table: Table, mapping: Mapping, site: Site): Early {
    const review = createReview(table, mapping, site, [], createPace());
    const wanted = JSON.stringify(mapping);
    return {mapping, of: (found) => found === mapping || JSON.stringify(found) === wanted ? review : null};
}
