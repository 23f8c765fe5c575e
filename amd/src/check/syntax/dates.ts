const MONTH = '(?:jan|f[eé]v|feb|mar|avr|apr|mai|may|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)[a-zéû]{0,6}\\.?';
/** `2024-09-01 00:00:00`, `01/09/2024`, `8-Sep`, `sept-08`, `1 janv. 2026`. */
const DATE = new RegExp(`^(?:(?:19|20)\\d\\d([-/.])\\d\\d?\\1\\d\\d?|\\d\\d?([-/.])\\d\\d?\\2(?:\\d\\d)?\\d\\d|\\d\\d?[-/ ]${MONTH}(?:[-/ ](?:\\d\\d)?\\d\\d)?|${MONTH}[-/](?:\\d\\d)?\\d\\d)`
    + '(?:[T ]\\d\\d?:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z?)?$', 'i');

/** Longer texts are no dates. */
const LONGEST = 30;

/** Whether a text is a date as spreadsheets write one. */
export const isDate = (text: string): boolean => text.length <= LONGEST && DATE.test(text);
