import type {Issue, Level} from '../read/issue';

/** Issues about columns and about lines that became one person. */
export const MAP_CODES = {
    usernamefromemail: 'info',
    usernamecounts: 'warning',
    columnambiguous: 'warning',
    columnrivals: 'warning',
    columnproposed: 'warning',
    columnnumber: 'warning',
    columnbycontents: 'warning',
    columnthird: 'info',
    columnnottaken: 'warning',
    columnleft: 'warning',
    columnmasked: 'warning',
    columnsecret: 'warning',
    columnunfit: 'warning',
    columncohort: 'warning',
    columnfamily: 'warning',
    columnfew: 'warning',
    columnstaff: 'warning',
    columnchosen: 'warning',
    columnsplit: 'warning',
    usernameshort: 'warning',
    usernamenumber: 'warning',
    fullnameasked: 'warning',
    columnfallback: 'info',
    columnguessed: 'info',
    fieldnotfound: 'warning',
    linesmerged: 'info',
    linerepeated: 'info',
} as const satisfies Record<string, Level>;

export type MapCode = keyof typeof MAP_CODES;

/** An issue of the mapping; `line` null is about the file's columns. */
export const mapIssue = (code: MapCode, line: number | null, field: string | null, params?: Issue['params']): Issue => ({
    code, level: MAP_CODES[code], line, field, ...(params && {params}),
});
