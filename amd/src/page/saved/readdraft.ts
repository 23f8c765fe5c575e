import type {SiteServer} from '../../run/siteserver';
import type {Draft} from '../shared/config';
import type {Source} from '../state';

/** The files of a list that waits on the site, as they came. */
export async function readDraft({draftid}: Pick<Draft, 'draftid'>, site: Pick<SiteServer, 'readDraft'>): Promise<Source[]> {
    const files: {name: string; pieces: string[]}[] = [];
    for (let seq = 0, parts = 1; seq < parts; seq++) {
        const part = await site.readDraft(draftid, seq);
        ({parts} = part);
        const file = files[part.file] ??= {name: part.name, pieces: []};
        file.pieces.push(atob(part.data));
    }
    return files.map(({name, pieces}) => ({kind: 'file', name, bytes: Uint8Array.from(pieces.join(''), (letter) => letter.charCodeAt(0))}));
}
