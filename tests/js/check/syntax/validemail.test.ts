import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isEmail} from '../../../../amd/src/check/syntax/validemail';

/** Addresses with what PHP says of them; see dev/check/emails.mjs. */
const {accepted, refused} = JSON.parse(readFileSync(join(__dirname, '../../../fixtures/emails.json'), 'utf8')) as Record<'accepted' | 'refused', string[]>;

test('what Moodle accepts is accepted', () => {
    expect(accepted.length).toBeGreaterThan(300);
    expect(accepted.filter(address => !isEmail(address))).toEqual([]);
});

test('what Moodle refuses is refused', () => {
    expect(refused.length).toBeGreaterThan(1500);
    expect(refused.filter(isEmail)).toEqual([]);
});

test('an address made to take long does not', () => {
    const start = process.hrtime.bigint();
    for (const address of [`${'"a".'.repeat(60)}@b.fr`, `${'a.'.repeat(120)}@b.fr`, `"${'\\"'.repeat(120)}@b.fr`, `a@[IPv6:${'1:'.repeat(110)}]`, `a@${'1-'.repeat(120)}`]) {
        isEmail(address);
    }
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500);
});
