import type {Issue} from '../read/issue';
import type {Host} from './shared/host';

/** Does what needs a bundle, and once more when the bundle did not come: the network may have been away for a moment. */
export async function withBundle<T>(work: () => Promise<T>, host: Host): Promise<T> {
    try {
        return await work();
    } catch (error) {
        if (!host.unloaded(error)) {
            throw error;
        }
        return work();
    }
}

/** That a part of the page did not come, for a person to read. */
export const pageUnloaded: Issue = {code: 'pageunloaded', level: 'error', line: null, field: null};
