import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import type {Words} from '../../amd/src/page/shared/words';
import {EXIT, Stop} from './exits';
import {plain} from './plain';
import type {Shell} from './shell';

/** A list as it came. */
export interface Input {
    /** As given on the command line. */
    readonly path: string;
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** What stands for standard input. */
export const STDIN = '-';

/** Reads a file, or standard input. */
export async function readInput(path: string, shell: Pick<Shell, 'stdin'>, words: Words): Promise<Input> {
    if (path === STDIN) {
        return {path, name: words.say('cli_stdin'), bytes: await shell.stdin()};
    }
    try {
        return {path, name: basename(path), bytes: new Uint8Array(await readFile(path))};
    } catch (error) {
        throw new Stop(EXIT.failed, words.say('cli_unreadable', {file: plain(path), why: messageOf(error)}));
    }
}

/** In one line: the name of a file may be part of it. */
export const messageOf = (error: unknown): string => plain(error instanceof Error ? error.message : String(error));

/** The system's code of an error (`ENOENT`), '' for one without. */
export const codeOf = (error: unknown): string =>
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
