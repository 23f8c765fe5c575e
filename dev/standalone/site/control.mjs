import {refuse, run} from './imports.mjs';

/** The rest is kept for later. */
export function pause(job) {
    if (job.state === 'paused') {
        return;
    }
    if (!['queued', 'running'].includes(job.state)) {
        refuse(job.state);
    }
    job.state = 'paused';
    job.why = 'asked';
}

/** Goes on, in the name of whoever asks. */
export function resume(job, userid) {
    if (job.state === 'running') {
        return;
    }
    if (job.state !== 'paused') {
        refuse(job.state);
    }
    job.state = 'running';
    job.actor = userid;
    job.why = '';
}

/** What cron would do, at once. */
export function background(site, job) {
    if (!['queued', 'running'].includes(job.state)) {
        refuse(job.state);
    }
    void (async() => {
        for (const seq of job.chunks.keys()) {
            if (['queued', 'running'].includes(job.state)) {
                await run(site, job, seq, () => false);
            }
        }
    })();
}
