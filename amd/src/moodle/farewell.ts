import config from 'core/config';
import {isSessionOver} from './session';

/**
 * One of the plugin's own web service calls, made as the page goes: the browser sends it all the same, at most 64 kB in all. Nobody is left
 * to hear the answer, so nothing is to depend on it.
 */
export const farewell = (name: string, args: object): void => {
    if (isSessionOver()) {
        return;
    }
    const methodname = `tool_prelude_${name}`;
    const url = `${config.wwwroot}/lib/ajax/service.php?sesskey=${config.sesskey}&info=${methodname}`;
    fetch(url, {method: 'POST', keepalive: true, body: JSON.stringify([{index: 0, methodname, args}])}).catch(() => undefined);
};
