/** What a terminal would take for an order of its own, as a visible sign. */
export const plain = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
