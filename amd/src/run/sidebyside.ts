/** Does the work of many, `atOnce` at a time, taken in their order; rejects with the first failure, and takes no more once `signal` is aborted. */
export async function sideBySide<T>(
    items: Iterable<T>, atOnce: number, work: (item: T) => Promise<void>, signal: AbortSignal,
): Promise<void> {
    const rest = items[Symbol.iterator]();
    const worker = async(): Promise<void> => {
        for (let next = rest.next(); !next.done && !signal.aborted; next = rest.next()) {
            await work(next.value);
        }
    };
    await Promise.all(Array.from({length: atOnce}, worker));
}
