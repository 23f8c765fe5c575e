import type {Issue, Level} from './issue';

/** Issues found while reading. Those of level error without a line refuse the file. */
export const READ_CODES = {
    fileempty: 'error',
    encodingrefused: 'error',
    filetoobig: 'error',
    filetoomanylines: 'error',
    filetoowide: 'error',
    filepdf: 'error',
    filehtml: 'error',
    filezip: 'error',
    fileimage: 'error',
    filedocument: 'error',
    fileoldexcel: 'error',
    filexlsb: 'error',
    filenumbers: 'error',
    filesylk: 'error',
    filedif: 'error',
    filevcard: 'error',
    fileldif: 'error',
    filemail: 'error',
    filelink: 'error',
    fileencrypted: 'error',
    filedamaged: 'error',
    filebomb: 'error',
    filexml: 'error',
    filejson: 'error',
    filejsonbroken: 'error',
    filebinary: 'error',
    nopeople: 'error',
    bytesbroken: 'warning',
    linebroken: 'warning',
    encodingunsure: 'warning',
    linerecoded: 'warning',
    extensionwrong: 'info',
    sheetchosen: 'info',
    jsonlist: 'info',
    jsonlists: 'warning',
    cellsmerged: 'info',
    noheader: 'warning',
    headerguessed: 'warning',
    titleline: 'info',
    headerrepeated: 'info',
    footerline: 'info',
    quoteunclosed: 'error',
    quoteodd: 'warning',
    rowhidden: 'warning',
    rowlong: 'error',
    rowshort: 'warning',
} as const satisfies Record<string, Level>;

export type ReadCode = keyof typeof READ_CODES;

/** An issue of the reading; `line` null is about the whole file. */
export const readIssue = (code: ReadCode, line: number | null, params?: Issue['params']): Issue => ({
    code, level: READ_CODES[code], line, field: null, ...(params && {params}),
});
