import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../events/catalogue.ts';
import { compilePattern } from '../../../infra/local/pattern.ts';
import { eventSamples } from '../../support/event-samples.ts';
import { ofType, propertiesOf, provinceFile, synthesize } from '../../support/synthesized.ts';

const { app } = synthesize(provinceFile('ha-tinh'));
const [[bus] = ['']] = ofType(app, 'AWS::Events::EventBus');
const queueOf = new Map(ofType(app, 'AWS::SQS::Queue').map(([id, { Properties }]) => [id, Properties.QueueName]));
/** A value another stack exports, under a name a test can write down. */
const imported = (pattern: unknown) =>
  JSON.parse(JSON.stringify(pattern), (_, value) => (value?.['Fn::ImportValue'] ? 'files-of-ha-tinh' : value));

const rules = propertiesOf(app, 'AWS::Events::Rule').map((rule) => ({
  onProvinceBus: rule.EventBusName?.Ref === bus,
  matches: compilePattern(imported(rule.EventPattern)),
  functions: rule.Targets.map(({ Arn }: { Arn: { 'Fn::GetAtt': string[] } }) =>
    queueOf.get(Arn['Fn::GetAtt'][0] ?? '')?.replace('tiencu-ha-tinh-', ''),
  ),
}));

describe('When an event is on the province bus', () => {
  it.each(eventSamples.filter(({ faultAt }) => faultAt === undefined))(
    '$name reaches exactly the functions the catalogue names as its consumers',
    ({ type, event }) => {
      const onBus = { source: 'tiencu', 'detail-type': type, detail: event };
      const reached = rules
        .filter((rule) => rule.onProvinceBus && rule.matches(onBus))
        .flatMap((rule) => rule.functions);
      expect(reached.sort()).toEqual([...catalogue[type].consumers].sort());
    },
  );

  it('an event of another source reaches nobody', () => {
    const foreign = { source: 'someone-else', 'detail-type': 'dossier.submitted.v1', detail: {} };
    expect(rules.filter((rule) => rule.onProvinceBus && rule.matches(foreign))).toEqual([]);
  });
});

describe('When AWS reports on the default bus', () => {
  const reachedBy = (event: unknown) =>
    rules.filter((rule) => !rule.onProvinceBus && rule.matches(event)).flatMap((rule) => rule.functions);

  it('a mail sent for the province is recorded, one sent for another is not', () => {
    const outcome = (set: string) => ({
      source: 'aws.ses',
      'detail-type': 'Email Bounced',
      detail: { mail: { tags: { 'ses:configuration-set': [set] } } },
    });
    expect(reachedBy(outcome('tiencu-ha-tinh'))).toEqual(['record-delivery']);
    expect(reachedBy(outcome('tiencu-kien-giang'))).toEqual([]);
  });

  it('a file that arrives in the bucket of the province is read, any other object is not', () => {
    const created = (bucket: string, key: string) => ({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: bucket }, object: { key } },
    });
    expect(reachedBy(created('files-of-ha-tinh', 'incoming/upl_1'))).toEqual(['read-dossier']);
    expect(reachedBy(created('files-of-ha-tinh', 'papers/to-trinh.docx'))).toEqual([]);
    expect(reachedBy(created('files-of-kien-giang', 'incoming/upl_1'))).toEqual([]);
  });
});
