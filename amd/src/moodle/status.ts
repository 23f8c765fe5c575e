import $ from 'jquery';

/** The HTTP status of requests that got no answer of Moodle's: `core/ajax` tells of them in words, and HTTP/2 has none. */
const statuses = new WeakMap<object, number>();

$(document).on('ajaxError', (_event, {status}, {context}) => {
    if (typeof context === 'object' && context !== null) {
        statuses.set(context, status);
    }
});

/** Of requests as they were given to `core/ajax`, which makes them the context of its call; 0 where there was no answer at all. */
export const statusOf = (requests: object): number => statuses.get(requests) ?? 0;
