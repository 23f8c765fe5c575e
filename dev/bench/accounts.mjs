// Accounts by the hundred thousand, put straight into the tables: what a site has after some years.
import {execute} from '../database/database.mjs';
import {say} from '../shared/say.mjs';

const columns = 'auth, confirmed, mnethostid, username, password, idnumber, firstname, lastname, email, phone1, phone2, institution,'
    + ' department, address, city, country, theme, lastip, secret, timecreated, timemodified';

/**
 * Makes accounts (and their contexts) until a site has so many.
 *
 * @param {import('../database/database.mjs').Server} server
 * @param {string} database
 * @param {number} count
 * @returns {Promise<void>}
 */
export async function fillSite(server, database, count) {
    const on = {...server, anyDatabase: database};
    const number = async sql => Number((await execute(on, [sql]))[0].n);
    const here = await number('SELECT COUNT(*) AS n FROM mdl_user');
    if (here < count) {
        const host = await number("SELECT value AS n FROM mdl_config WHERE name = 'mnet_localhost_id'");
        const postgres = server.kind === 'postgres';
        const series = postgres ? `generate_series(${here + 1}, ${count}) AS s(i)`
            : `(SELECT seq AS i FROM seq_${here + 1}_to_${count}) s`;
        const join = (...parts) => postgres ? parts.join(' || ') : `CONCAT(${parts.join(', ')})`;
        // One e-mail in ten is written with capitals, as people do; usernames are in no order.
        await execute(on, [
            `INSERT INTO mdl_user (${columns}) SELECT 'manual', 1, ${host}, ${join("'old'", 'MD5(CONCAT(i))')}, '', '', 'Ancien',
                ${join("'Compte '", 'i')}, CASE WHEN i % 10 = 0 THEN ${join("'Ancien.Compte.'", 'i', "'@Exemple.org'")}
                ELSE ${join("'ancien.compte.'", 'i', "'@exemple.org'")} END,
                '', '', '', '', '', '', '', '', '', '', 1700000000, 1700000000 FROM ${series}`,
            `INSERT INTO mdl_context (contextlevel, instanceid, depth, path)
                SELECT 30, u.id, 2, NULL FROM mdl_user u LEFT JOIN mdl_context c ON c.contextlevel = 30 AND c.instanceid = u.id
                WHERE c.id IS NULL`,
            `UPDATE mdl_context SET path = ${join("'/1/'", 'id')} WHERE contextlevel = 30 AND path IS NULL`,
            ...(postgres ? ['VACUUM ANALYZE mdl_user', 'VACUUM ANALYZE mdl_context']
                : ['ANALYZE TABLE mdl_user', 'ANALYZE TABLE mdl_context']),
        ]);
    }
    const made = await number('SELECT COUNT(*) AS n FROM mdl_user');
    if (made < count) {
        throw new Error(`the site has ${made} accounts instead of ${count}`);
    }
    say(`  the site has ${made} accounts`);
}
