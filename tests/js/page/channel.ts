import {nextTask} from '../helpers/clock';

/** A message channel to oneself, as the page breathes by. */
export class Channel {
    readonly port1: {onmessage: (() => void) | null} = {onmessage: null};
    readonly port2 = {postMessage: (): void => void nextTask().then(() => this.port1.onmessage?.())};
}
