import type {Host} from './host';
import type {State} from './state';
import {workbench} from './workbench';

/** The list as it was put right, without the lines left out. */
export const saveList = (state: State, host: Host, passwords: boolean): void =>
    void workbench().then((bench) => bench.saveList(state, host, passwords)).catch(host.report);

/** Lines that will not be imported, each with its reason: to correct and drop again. */
export const saveLeftLines = (state: State, host: Host, passwords = false): void =>
    void workbench().then((bench) => bench.saveLeftLines(state, host, passwords)).catch(host.report);

/** What would happen to everyone, and why, without anything happening. */
export const saveVerdict = (state: State, host: Host): void =>
    void workbench().then((bench) => bench.saveVerdict(state, host)).catch(host.report);

/** Lines whose import failed or was cancelled, each with its reason. */
export const saveFailures = (state: State, host: Host): void =>
    void workbench().then((bench) => bench.saveFailures(state, host)).catch(host.report);
