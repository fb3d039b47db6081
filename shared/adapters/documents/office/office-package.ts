import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { GridSink } from '../../../domain/reading/grid.ts';
import { readTags } from '../xml/read-tags.ts';
import type { Archive, Entry } from '../zip/archive.ts';
import { inflateSmall } from '../zip/inflate-entry.ts';

/** One relationship of a part; `target` is a full part name without leading slash. */
export type Relation = { id: string; type: string; target: string; isExternal: boolean };

/** An Office Open XML package: its main part and what that part refers to. */
export type OfficePackage = {
  archive: Archive;
  main: Entry;
  mainType: string;
  relations: readonly Relation[];
  /** The part which the main part relates to by this last word of the relation's type (`styles`, `sharedStrings`). */
  related(type: string): Entry | undefined;
};

/** Finds the main part through `_rels/.rels`, its type by override or by extension, and its relationships. Refuses macros. */
export async function openPackage(archive: Archive, budget: Budget): Promise<OfficePackage> {
  const types = await contentTypes(archive, budget);
  if (types.hasMacro || archive.entries.some(({ name }) => /vbaproject\.bin$/i.test(name))) unreadable('macro');
  const roots = await readRelations(archive, '', budget);
  const root = roots.find(({ type }) => type === 'officeDocument') ?? unreadable('unsupported_format');
  const main = archive.find(root.target) ?? unreadable('corrupt_zip', root.target);
  const relations = await readRelations(archive, main.name, budget);
  return {
    archive,
    main,
    mainType: types.of(main.name),
    relations,
    related(type) {
      const relation = relations.find((one) => one.type === type && !one.isExternal);
      return relation && archive.find(relation.target);
    },
  };
}

type ContentTypes = { hasMacro: boolean; of(part: string): string };

async function contentTypes(archive: Archive, budget: Budget): Promise<ContentTypes> {
  const entry = archive.find('[Content_Types].xml') ?? unreadable('unsupported_format');
  const tags = readTags(await inflateSmall(entry, budget), ['Override', 'Default'], budget.limits);
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  for (const { name, attributes } of tags) {
    const type = attributes.get('ContentType') ?? '';
    if (name === 'Override') byPart.set((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
    else byExtension.set((attributes.get('Extension') ?? '').toLowerCase(), type);
  }
  const isMacro = (type: string): boolean => /macroEnabled|vbaProject/i.test(type) && !/sheet\.binary/i.test(type);
  return {
    // excelize declares the type of macro parts in every workbook; only a part that has it counts.
    hasMacro:
      [...byPart.values()].some(isMacro) ||
      [...byExtension].some(([extension, type]) => isMacro(type) && archive.entries.some(endsIn(extension))),
    of: (part) =>
      byPart.get(part.toLowerCase()) ?? byExtension.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ?? '',
  };
}

const endsIn =
  (extension: string) =>
  ({ name }: { name: string }): boolean =>
    name.toLowerCase().endsWith(`.${extension}`);

/** Relationships of a part; none when it has no list of them. `''` is the package itself. */
export async function readRelations(archive: Archive, part: string, budget: Budget): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const entry = archive.find(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!entry) return part === '' ? unreadable('corrupt_zip', '_rels/.rels') : [];
  const tags = readTags(await inflateSmall(entry, budget), ['Relationship'], budget.limits);
  return tags.map(({ attributes }) => {
    const type = attributes.get('Type') ?? '';
    const isExternal = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolvePart(part.slice(0, slash), target),
      isExternal,
    };
  });
}

/** A target may be absolute (`/xl/a.xml`) or relative to the folder of its part, with `..`. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Tells of links to the outside other than hyperlinks: templates, images, embedded objects, other workbooks. They are never followed. */
export function noticeExternal(relations: readonly Relation[], sink: GridSink): void {
  for (const { type, isExternal } of relations) {
    const isOutside = isExternal ? type !== 'hyperlink' : type === 'externalLink';
    if (isOutside) sink({ kind: 'notice', code: 'external_reference_ignored', value: type });
  }
}
