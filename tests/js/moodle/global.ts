import {createM} from '../../../dev/standalone/core/m';

/* Moodle's global, which core/config reads when it is loaded: import this first. */
Object.assign(globalThis, {M: createM({wwwroot: 'http://localhost', sesskey: 'old'}, {})});
