import { unreadable } from '../../../domain/reading/budget.ts';
import { type CompoundFile, openCompoundFile } from './compound-file.ts';

const ENCRYPTED = /^(?:EncryptedPackage|EncryptionInfo|\u0006DataSpaces)$/;
const MACRO = /^(?:Macros|_VBA_PROJECT_CUR|_VBA_PROJECT|VBA)(?:\/|$)/i;

export type LegacyOffice = { kind: 'doc' | 'xls' | 'other'; encrypted: boolean; macro: boolean };

/** What a compound file is, by the names in it: Word or Excel 97-2003, an encrypted package, with macros or not. */
export function classifyCompoundFile(names: readonly string[]): LegacyOffice {
  const has = (name: RegExp): boolean => names.some((one) => name.test(one));
  const kind = has(/^WordDocument$/i) ? 'doc' : has(/^(?:Work)?Book$/i) ? 'xls' : 'other';
  return { kind, encrypted: names.some((n) => ENCRYPTED.test(n)), macro: names.some((n) => MACRO.test(n)) };
}

/** Opens a Word or Excel 97-2003 file; refuses (`Unreadable`) encrypted packages and macros. */
export function openLegacyOffice(bytes: Uint8Array): CompoundFile {
  const file = openCompoundFile(bytes);
  const { encrypted, macro } = classifyCompoundFile(file.names);
  if (encrypted) unreadable('password_protected');
  if (macro) unreadable('macro');
  return file;
}
