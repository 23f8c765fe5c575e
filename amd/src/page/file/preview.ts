import {createReview, type Review} from '../../check/createreview';
import type {Site} from '../../check/site';
import type {Mapping} from '../../map/mapping';
import type {Table} from '../../read/table';

/** The first lines of a file that is still being read: to be looked at, nothing can be done with them. */
export interface Preview {
    readonly mapping: Mapping;
    readonly review: Review;
}

export const createPreview = async(first: Table, mapping: Mapping, site: Site): Promise<Preview> =>
    ({mapping, review: await createReview(first, mapping, site)});
