import type { Budget } from '../../../domain/reading/budget.ts';
import { formMark, type GridSink } from '../../../domain/reading/grid.ts';
import { XmlScanner } from '../xml/scanner.ts';
import type { Archive } from '../zip/archive.ts';
import { inflateSmall } from '../zip/inflate-entry.ts';

/** Hands out the form id and version that stand in the custom properties of a file we once handed out. */
export async function readFormMark(archive: Archive, sink: GridSink, budget: Budget): Promise<void> {
  const entry = archive.find('docProps/custom.xml');
  if (!entry) return;
  const values = readProperties(await inflateSmall(entry, budget), budget);
  const id = values.get(formMark.id);
  if (id !== undefined) sink({ kind: 'form-mark', id, version: values.get(formMark.version) ?? '' });
}

function readProperties(bytes: Buffer, budget: Budget): Map<string, string> {
  const values = new Map<string, string>();
  let name = '';
  const scanner = new XmlScanner(
    {
      names(root) {
        const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : '';
        return [[`${prefix}property`, 1]];
      },
      open(_token, tag) {
        name = tag.attribute('name') ?? '';
        tag.keepText = true;
      },
      close(_token, tag) {
        tag.keepText = false;
      },
      text(piece) {
        values.set(name, ((values.get(name) ?? '') + piece).trim());
      },
    },
    budget.limits,
  );
  scanner.push(bytes);
  scanner.end();
  return values;
}
