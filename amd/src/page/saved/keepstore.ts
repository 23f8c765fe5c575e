/** A small store in the browser that outlives the page: plain data by key, for this site's address only. */
export interface KeepStore {
    /** Everything whose key begins so, by key, in the order of the keys. */
    read(prefix: string): Promise<ReadonlyMap<string, unknown>>;
    /**
     * Puts and removes at once or not at all, and only as long as the value of `guard.key` has this token: another tab may have
     * taken the work over.
     *
     * @returns whether it did
     */
    write(put: ReadonlyMap<string, unknown>, remove: readonly string[], guard: Guard | null): Promise<boolean>;
    /** How many there are whose key begins so. */
    count(prefix: string): Promise<number>;
    /** Removes everything whose key begins so. */
    clear(prefix: string): Promise<void>;
}

export interface Guard {
    readonly key: string;
    readonly token: string;
}

const STORE = 'works';

/** The store of the browser; every call rejects where the browser keeps nothing (private windows, full disks). */
export function createKeepStore(name: string): KeepStore {
    let opening: Promise<IDBDatabase> | null = null;
    const open = (): Promise<IDBDatabase> => opening ??= new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE);
        request.onsuccess = () => {
            const db = request.result;
            // Closed by the browser, or in the way of a newer page: the next call opens it again.
            db.onclose = db.onversionchange = () => {
                db.close();
                opening = null;
            };
            resolve(db);
        };
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
    }).catch((error: unknown) => {
        opening = null;
        throw error;
    });
    const begun = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    /** Runs `work` in a transaction and waits until it is written. */
    const within = async<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => () => T): Promise<T> => {
        const db = await open();
        return new Promise<T>((resolve, reject) => {
            const transaction = db.transaction(STORE, mode);
            const result = work(transaction.objectStore(STORE));
            transaction.oncomplete = () => resolve(result());
            transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
        });
    };

    return {
        read: (prefix) => within('readonly', (store) => {
            const keys = store.getAllKeys(begun(prefix));
            const values = store.getAll(begun(prefix));
            return () => new Map(keys.result.map((key, at) => [key as string, values.result[at] as unknown]));
        }),
        write: (put, remove, guard) => within('readwrite', (store) => {
            let done = false;
            const go = (): void => {
                done = true;
                remove.forEach((key) => store.delete(key));
                put.forEach((value, key) => store.put(value, key));
            };
            if (guard) {
                const request = store.get(guard.key);
                request.onsuccess = () => (request.result as {token?: unknown} | undefined)?.token === guard.token && go();
            } else {
                go();
            }
            return () => done;
        }),
        count: (prefix) => within('readonly', (store) => {
            const request = store.count(begun(prefix));
            return () => request.result;
        }),
        clear: (prefix) => within('readwrite', (store) => {
            store.delete(begun(prefix));
            return () => undefined;
        }),
    };
}
