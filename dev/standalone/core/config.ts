import type {MoodleGlobal} from './m';

/** core/config is `M.cfg` itself: a session key renewed in one is renewed in the other. */
export default (globalThis as unknown as {M: MoodleGlobal}).M.cfg;
