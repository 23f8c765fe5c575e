/* The little of a browser that the page's flow needs where there is none; import it first. */
import {Channel} from './channel';
Object.assign(globalThis, {document: {hidden: true}, MessageChannel: Channel});

export {};
