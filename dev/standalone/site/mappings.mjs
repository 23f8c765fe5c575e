import {Refusal} from './refusal.mjs';

const MAX = {columns: 512, label: 1000};

const key = (owner, labels) => `${owner} ${[...labels].sort().join('\n')}`;

function demand(right, what) {
    if (!right) {
        throw new Refusal('error_optionsinvalid', 'tool_prelude', what);
    }
}

const demandLabels = labels => demand(labels.length > 0 && labels.length <= MAX.columns && new Set(labels).size === labels.length
    && labels.every(label => label.trim() !== '' && [...label].length <= MAX.label), 'labels');

function ownerOf(user, site) {
    if (site && user.role !== 'manager') {
        throw new Refusal('nopermissions', 'error', 'tool/prelude:configure');
    }
    return site ? 0 : user.id;
}

/** The person's own, else the site's. */
export function recall({mappings}, user, {labels}) {
    demandLabels(labels);
    const own = mappings.get(key(user.id, labels));
    const columns = own ?? mappings.get(key(0, labels));
    return {found: columns !== undefined, site: !own && columns !== undefined, columns: columns ?? []};
}

export function save({mappings}, user, {labels, columns, site}) {
    const owner = ownerOf(user, site);
    demandLabels(labels);
    const used = columns.map(({label}) => label);
    demand(used.length > 0 && new Set(used).size === used.length && used.every(label => labels.includes(label))
        && columns.every(({field}) => /^[a-z][a-z0-9_]{0,99}$/i.test(field)), 'columns');
    mappings.set(key(owner, labels), columns);
    if (site) {
        mappings.delete(key(user.id, labels));
    }
    return {found: true, site, columns};
}

export function forget(site, user, {labels, site: forSite}) {
    const owner = ownerOf(user, forSite);
    demandLabels(labels);
    site.mappings.delete(key(owner, labels));
    return recall(site, user, {labels});
}
