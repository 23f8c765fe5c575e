import {crc32, deflateRawSync} from 'node:zlib';
import {bytes} from './bytes';

export interface ZipOptions {
    /** Sizes to declare instead of the true ones, by name. */
    readonly declared?: Readonly<Record<string, number>>;
    readonly stored?: boolean;
    readonly encrypted?: boolean;
}

/** An archive of some files, as small as can be. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array {
    const local: Buffer[] = [];
    const central: Buffer[] = [];
    let offset = 0;
    for (const [name, content] of Object.entries(files)) {
        const plain = typeof content === 'string' ? bytes(content) : content;
        const packed = options.stored ? Buffer.from(plain) : deflateRawSync(plain);
        const common = Buffer.alloc(26);
        common.writeUInt16LE(20, 0);
        common.writeUInt16LE(options.encrypted ? 1 : 0, 2);
        common.writeUInt16LE(options.stored ? 0 : 8, 4);
        common.writeUInt32LE(checksum(plain), 10);
        common.writeUInt32LE(packed.length, 14);
        common.writeUInt32LE(options.declared?.[name] ?? plain.length, 18);
        common.writeUInt16LE(Buffer.byteLength(name), 22);
        const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
        const entry = Buffer.alloc(14);
        entry.writeUInt32LE(offset, 10);
        central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, entry, Buffer.from(name)]));
        local.push(head);
        offset += head.length;
    }
    const directory = Buffer.concat(central);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(local.length, 8);
    end.writeUInt16LE(local.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(offset, 16);
    return new Uint8Array(Buffer.concat([...local, directory, end]));
}

/** Node 20's zlib has no crc32 in every minor version; nothing here reads it. */
const checksum = (plain: Uint8Array): number => (typeof crc32 === 'function' ? crc32(plain) : 0);

export interface SheetParts {
    readonly rows: string;
    readonly name?: string;
    readonly strings?: string;
    readonly styles?: string;
    /** Attributes of workbookPr. */
    readonly properties?: string;
}

/** An XLSX of one sheet from the XML of its rows. */
export const xlsx = ({rows, name = 'Feuil1', strings, styles, properties = ''}: SheetParts): Record<string, string> => ({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr ${properties}/><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...strings !== undefined && {'xl/sharedStrings.xml': `<sst>${strings}</sst>`},
    ...styles !== undefined && {'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`},
});

/** One row of inline strings. */
export const textRow = (line: number, ...cells: readonly string[]): string =>
    `<row r="${line}">${cells.map((cell, i) => `<c r="${String.fromCharCode(65 + i)}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

/** An ODS from the XML of its tables. */
export const ods = (tables: string): Record<string, string> => ({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
});
