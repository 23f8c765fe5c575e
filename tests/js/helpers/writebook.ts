import {execFileSync} from 'node:child_process';

export interface WrittenSheet {
    readonly name: string;
    readonly rows: readonly (readonly (string | number | null)[])[];
    /** Cells merged, rows and columns from 0. */
    readonly merges?: readonly {readonly startRow: number; readonly startCol: number; readonly endRow: number; readonly endCol: number}[];
}

/** A workbook by a library that has nothing to do with our reader; a process of its own, as Jest cannot load it. */
export function writeBook(format: 'xlsx' | 'ods', sheets: readonly WrittenSheet[]): Uint8Array {
    const script = `import {writeXlsx} from 'hucre/xlsx'; import {writeOds} from 'hucre/ods';
        process.stdout.write(Buffer.from(await (${format === 'xlsx' ? 'writeXlsx' : 'writeOds'})({sheets: ${JSON.stringify(sheets)}})));`;
    return new Uint8Array(execFileSync(process.execPath, ['--input-type=module', '-e', script]));
}
