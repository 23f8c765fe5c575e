/**
 * Does the work of many, `atOnce` at a time (asked anew whenever one is done), taken in their order; rejects with the first failure,
 * and takes no more after that, or once `signal` is aborted. `take` gets what `work` gave when the next one is under way: whoever
 * works for us has not to wait for what we do with it.
 */
export const sideBySide = <T, R>(
    items: Iterable<T>, atOnce: () => number, work: (item: T) => Promise<R>, signal: AbortSignal, take: (result: R) => void = () => undefined,
): Promise<void> => new Promise((resolve, reject) => {
    const rest = items[Symbol.iterator]();
    let busy = 0;
    let over = false;
    const fail = (error: unknown): void => {
        over = true;
        reject(error instanceof Error ? error : new Error(String(error)));
    };
    const fill = (): void => {
        while (!over && !signal.aborted && busy < atOnce()) {
            const next = rest.next();
            if (next.done) {
                over = true;
                break;
            }
            busy++;
            work(next.value).then((result) => {
                busy--;
                fill();
                take(result);
                settle();
            }).catch(fail);
        }
    };
    const settle = (): void => {
        if (busy === 0) {
            resolve();
        }
    };
    try {
        fill();
        settle();
    } catch (error) {
        // Asking for the next one failed.
        fail(error);
    }
});
