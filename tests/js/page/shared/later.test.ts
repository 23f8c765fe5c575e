import {createLater} from '../../../../amd/src/page/shared/later';
import {settle} from '../../helpers/clock';
import {makeHost} from '../support';

/** A host that counts what is under way. */
const busy = (): {host: ReturnType<typeof makeHost>; now(): number} => {
    let count = 0;
    const host = makeHost({}, {pending: (_key, promise) => {
        count++;
        return promise.finally(() => count--);
    }});
    return {host, now: () => count};
};

test('it is done once, after the last time it was asked for', async() => {
    const done: number[] = [];
    const later = createLater(busy().host, 'x');
    [1, 2, 3].forEach((n) => later.plan(() => void done.push(n), 20));
    expect(done).toEqual([]);
    await settle(40);
    expect(done).toEqual([3]);
});

test('the page is busy from the planning until it is done', async() => {
    const {host, now} = busy();
    let finish: () => void = () => undefined;
    createLater(host, 'x').plan(() => new Promise<void>((resolve) => {
        finish = resolve;
    }), 10);
    expect(now()).toBe(1);
    await settle(30);
    expect(now()).toBe(1);
    finish();
    await settle();
    expect(now()).toBe(0);
});

test('what is cancelled is never done, and nobody waits for it', async() => {
    const {host, now} = busy();
    const done: number[] = [];
    const later = createLater(host, 'x');
    later.plan(() => void done.push(1), 10);
    later.cancel();
    await settle(30);
    expect(done).toEqual([]);
    expect(now()).toBe(0);
    later.plan(() => void done.push(2), 0);
    await settle(10);
    expect(done).toEqual([2]);
});
