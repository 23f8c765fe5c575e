import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {services} from './support/client.mjs';

const described = process.env.CONTRACT_DESCRIBED;

// The standalone site is told by services.json; only a real Moodle can say whether that is true.
if (described) {
    describe('services.json', () => {
        it('is what PHP declares (else: node dev/services/services.mjs --moodle 5.1)', () => {
            assert.deepEqual(services, JSON.parse(readFileSync(described, 'utf8')));
        });
    });
}
