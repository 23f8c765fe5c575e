type Workbench = typeof import('../workbench');

let loading: Promise<Workbench> | null = null;

/** What is needed only once there is a list: brought here the first time it is asked for. */
export const workbench = (): Promise<Workbench> => loading ??= import('tool_prelude/workbench-lazy').catch((error: unknown) => {
    // The network was away: the next time may do.
    loading = null;
    throw error;
});
