import { formMark } from '../../../domain/reading/grid.ts';
import { declareType, relate, related } from './package-parts.ts';
import { escapeXml } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The format id of user-defined properties ([MS-OLEPS] 2.25.2). */
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * Writes the id and version of a form into the custom properties of a package that has none, where people do not see
 * them, programs keep them and the reader finds them.
 */
export function writeFormMark(zip: ZipPackage, mark: { id: string; version: string }): void {
  if (related(zip, '', 'custom-properties')) throw new Error('the package has custom properties already');
  const properties = [
    [formMark.id, mark.id],
    [formMark.version, mark.version],
  ].map(([name = '', value = ''], at) => {
    const open = `<property fmtid="${userDefined}" pid="${at + 2}" name="${name}">`;
    return `${open}<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`;
  });
  const spaces = `xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ${spaces}>${properties.join('')}</Properties>`;
  zip.put('docProps/custom.xml', Buffer.from(xml));
  relate(zip, '', { type: `${office}/relationships/custom-properties`, target: 'docProps/custom.xml' });
  declareType(
    zip,
    { part: 'docProps/custom.xml' },
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
}
