import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
});

/** One synthesized stack: its template and where the code it names lies on disk. */
export type Stack = z.infer<typeof Template> & { name: string; region: string; assets: Record<string, string> };

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});
const Assets = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })),
});

const defaultRegion = 'ap-southeast-1';

/**
 * Reads the stacks of a cloud assembly (the folder a CDK app synthesizes into) whose names pass `wanted`.
 * Throws when the folder holds none.
 */
export function readAssembly(folder: string, wanted: (stackName: string) => boolean = () => true): Stack[] {
  const manifest = Manifest.parse(readJson(join(folder, 'manifest.json')));
  const stacks = Object.entries(manifest.artifacts).flatMap(([id, artifact]): Stack[] => {
    const name = artifact.properties?.stackName ?? id;
    const file = artifact.properties?.templateFile;
    if (artifact.type !== 'aws:cloudformation:stack' || file === undefined || !wanted(name)) return [];
    const region = artifact.environment?.split('/').at(-1) ?? '';
    return [
      {
        ...Template.parse(readJson(join(folder, file))),
        name,
        region: region.startsWith('unknown') || region === '' ? defaultRegion : region,
        assets: readAssets(folder, file.replace('.template.json', '.assets.json')),
      },
    ];
  });
  if (stacks.length === 0) throw new Error(`${folder} holds no stack to run`);
  return stacks;
}

/** Asset id → folder of its files. */
function readAssets(folder: string, file: string): Record<string, string> {
  if (!existsSync(join(folder, file))) return {};
  const { files } = Assets.parse(readJson(join(folder, file)));
  return Object.fromEntries(
    Object.entries(files).map(([id, { source }]) => [id, join(folder, source.path ?? '')] as const),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
