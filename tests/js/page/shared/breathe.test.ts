import {createPace} from '../../../../amd/src/page/shared/breathe';
import {Channel} from '../channel';

test('however often something is worked out, and by whomever, one channel is enough', async() => {
    let made = 0;
    Object.assign(globalThis, {MessageChannel: class extends Channel {
        constructor() {
            super();
            made++;
        }
    }});
    for (let key = 0; key < 50; key++) {
        // Each begins with a breath: who types comes first.
        await Promise.all([createPace()(), createPace()()]);
    }
    expect(made).toBe(1);
});
