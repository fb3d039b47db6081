import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../functions/index.ts';
import { ofType, provinceFile, type Statement, synthesize } from '../../support/synthesized.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const { app } = synthesize(provinceFile('ha-tinh'));

/** What AWS asks a caller's role for. A transaction is asked for the rights of its parts: puts, and counters (
 * `table:write` has both). */
const rightFor: Record<string, string> = {
  GetCommand: 'dynamodb:GetItem',
  BatchGetCommand: 'dynamodb:BatchGetItem',
  paginateQuery: 'dynamodb:Query',
  QueryCommand: 'dynamodb:Query',
  TransactWriteCommand: 'dynamodb:PutItem',
  BatchWriteCommand: 'dynamodb:BatchWriteItem',
  GetObjectCommand: 's3:GetObject',
  ListObjectsV2Command: 's3:ListBucket',
  PutObjectCommand: 's3:PutObject',
  createPresignedPost: 's3:PutObject',
  PutEventsCommand: 'events:PutEvents',
  SendRawEmailCommand: 'ses:SendRawEmail',
};

/**
 * Rights an adapter could use but the function must not have: a mail tells what reading a file found and stores nothing;
 * a sweep asks which files have come and opens none.
 */
const withheld: Record<string, readonly string[]> = {
  'send-notice': ['s3:PutObject'],
  'sweep-deadlines': ['s3:GetObject', 's3:PutObject'],
};

const callsIn = (text: string) => [
  ...[...text.matchAll(/new (\w+Command)\(/g)].map(([, name]) => name ?? ''),
  ...[...text.matchAll(/\b(paginate[A-Z]\w+|createPresignedPost)\(/g)].map(([, name]) => name ?? ''),
];

/** The AWS calls of the adapters a handler imports, those its adapters import included. */
function callsOf(name: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) => join(file, '..', path ?? ''));
    return [...callsIn(text), ...imports.filter((path) => path.includes('/shared/adapters/')).flatMap(visit)];
  };
  return visit(join(root, 'functions', name, 'handler.ts'));
}

function grantedTo(name: string): string[] {
  const [role] = ofType(app, 'AWS::Lambda::Function')
    .filter(([, { Properties }]) => Properties.FunctionName === `tiencu-ha-tinh-${name}`)
    .map(([, { Properties }]) => Properties.Role['Fn::GetAtt'][0]);
  return ofType(app, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) => Properties.Roles[0].Ref === role)
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action }: Statement) => Action);
}

describe('When a function calls AWS', () => {
  it('every call of the adapters is one whose right is known', () => {
    const files = globSync('shared/adapters/{dynamodb,s3,ses,eventbridge}/*.ts', { cwd: root });
    const calls = files.flatMap((file) => callsIn(readFileSync(join(root, file), 'utf8')));
    expect(calls.length).toBeGreaterThan(6);
    expect(calls.filter((call) => rightFor[call] === undefined)).toEqual([]);
  });

  it.each(contracts)('$name may do what its adapters do', ({ name }) => {
    const granted = grantedTo(name);
    expect(granted.length).toBeGreaterThan(0);
    const needed = new Set(callsOf(name).map((call) => rightFor[call]));
    const spared = withheld[name] ?? [];
    expect([...needed].filter((right) => !granted.includes(right ?? '') && !spared.includes(right ?? ''))).toEqual([]);
  });

  it('no function may take anything away', () => {
    const granted = contracts.flatMap(({ name }) => grantedTo(name));
    const removing = granted.filter((right) => /delete|purge|remove/i.test(right) && right !== 'sqs:DeleteMessage');
    expect(removing).toEqual([]);
  });
});
