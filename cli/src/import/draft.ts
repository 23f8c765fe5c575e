import {Buffer} from 'node:buffer';
import {toOptions} from '../../../amd/src/page/access/access';
import {UNUSED} from '../../../amd/src/page/columns/givencolumns';
import type {Config} from '../../../amd/src/page/shared/config';
import type {State} from '../../../amd/src/page/state';
import type {Input} from '../inputs';
import type {ImportOptions} from '../options';
import type {Patience} from '../patience';
import type {DoubtKind, Origin, SiteApi} from '../site/siteapi';

/** Base64 is a third longer than the bytes it stands for; what else a call carries takes some room as well. */
const SHARE = 0.6;

/**
 * Has a list wait on the site, its files as they came, until somebody decided about it on the page.
 *
 * @returns its id
 */
export async function keepDraft(
    inputs: readonly Input[], {access}: State, options: ImportOptions, doubts: readonly DoubtKind[], origin: Origin,
    {config, api, patience}: {readonly config: Config; readonly api: SiteApi; readonly patience: Patience},
): Promise<number> {
    const parts = cut(inputs, Math.max(1, Math.floor(config.limits.postbytes * SHARE)));
    const {draftid, waits} = await patience.ask(() => api.startDraft({
        filename: inputs.map(({name}) => name).join(', '),
        // Whether the cohorts of the list count is decided with it, unless nobody joins any.
        options: {...toOptions(access, true), usefilecohorts: !access.nocohort},
        columns: given(options), origin, doubts: [...new Set(doubts)], parts: parts.length,
    }));
    for (const [seq, part] of waits ? [] : parts.entries()) {
        await patience.ask(() => api.addDraftPart(draftid, {seq, ...part}));
    }
    return draftid;
}

/** What the command line says of columns. */
const given = ({columns, cohortColumn}: ImportOptions): {label: string; field: string}[] => [
    ...columns.map(([label, field]) => ({label, field: field ?? UNUSED})),
    ...cohortColumn === undefined ? [] : [{label: cohortColumn, field: 'cohort'}],
];

const cut = (inputs: readonly Input[], size: number): {file: number; name: string; data: string}[] => inputs.flatMap(({name, bytes}, file) => (
    Array.from({length: Math.max(1, Math.ceil(bytes.length / size))}, (_, at) => (
        {file, name, data: Buffer.from(bytes.subarray(at * size, (at + 1) * size)).toString('base64')}
    ))
));
