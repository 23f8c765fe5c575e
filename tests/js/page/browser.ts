/* The little of a browser that the page's flow needs where there is none; import it first. */
class Channel {
    readonly port1: {onmessage: (() => void) | null} = {onmessage: null};
    readonly port2 = {postMessage: (): void => void setTimeout(() => this.port1.onmessage?.(), 0)};
}

Object.assign(globalThis, {document: {hidden: true}, MessageChannel: Channel});

export {};
