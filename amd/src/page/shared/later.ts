import type {Host} from './host';

/** Something that waits until the person leaves things alone for a moment. */
export interface Later {
    /** Does it in so many ms; what was to be done before is not. */
    plan(task: () => Promise<void> | void, wait: number): void;
    /** What was to be done is not. What has begun goes on. */
    cancel(): void;
}

/** The page counts as busy from the planning on: whoever waits for it to rest waits for what is still to come as well. */
export function createLater(host: Host, key: string): Later {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let giveUp: () => void = () => undefined;

    const cancel = (): void => {
        clearTimeout(timer);
        giveUp();
    };
    return {
        cancel,
        plan: (task, wait) => {
            cancel();
            const due = new Promise<boolean>((resolve) => {
                giveUp = () => resolve(false);
                timer = setTimeout(() => resolve(true), wait);
            });
            void host.pending(key, due.then((now) => now ? task() : undefined));
        },
    };
}
