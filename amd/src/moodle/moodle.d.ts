/* What this plugin uses of Moodle's own JavaScript, in 4.5 to 5.1, and no more. */

declare module 'core/ajax' {
    interface Request {
        methodname: string;
        args: object;
    }
    /** One jQuery promise a request; they reject with a Moodle exception, an Error or a status text. */
    const Ajax: {
        call(requests: Request[], async?: boolean, loginrequired?: boolean, nosessionupdate?: boolean, timeout?: number):
            PromiseLike<unknown>[];
    };
    export default Ajax;
}

declare module 'jquery' {
    /** As far as it is used: what `core/ajax` asked that got no answer. */
    const $: (target: Document) => {
        on(event: 'ajaxError', run: (event: unknown, answer: {status: number}, asked: {context?: unknown}) => void): void;
    };
    export default $;
}

declare module 'core/config' {
    const config: {wwwroot: string; sesskey: string};
    export default config;
}

declare module 'core/modal_save_cancel' {
    /** jQuery, as far as it is used. */
    interface Box {
        [index: number]: HTMLElement | undefined;
        on(event: string, run: (event: {preventDefault(): void}) => void): void;
    }
    export default class ModalSaveCancel {
        static create(options: {
            title: string; body: string; buttons: {save: string}; removeOnClose: boolean; show: boolean; returnElement?: HTMLElement | null;
        }): Promise<ModalSaveCancel>;
        getRoot(): Box;
        getBody(): Box;
        show(): PromiseLike<void>;
        hide(): void;
    }
}

declare module 'core/modal_events' {
    const ModalEvents: {save: string; hidden: string};
    export default ModalEvents;
}

declare module 'core/notification' {
    const Notification: {
        exception(error: unknown): Promise<void>;
        saveCancelPromise(title: string, question: string, save: string, options?: {triggerElement?: HTMLElement | null}):
            Promise<void>;
        deleteCancelPromise(title: string, question: string, remove: string, options?: {triggerElement?: HTMLElement | null}):
            Promise<void>;
    };
    export default Notification;
}

declare module 'core/pending' {
    export default class Pending {
        constructor(key?: string);
        resolve(): void;
    }
}

/** What loads AMD modules. */
declare const requirejs: {
    undef(module: string): void;
};

/** Moodle's global. */
declare const M: {
    util: {
        get_string(key: string, component: string): string;
    };
    str: Record<string, Record<string, string> | undefined>;
};
