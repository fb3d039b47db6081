import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../infra/local/pattern.ts';

const event = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: {
    bucket: { name: 'ho-so' },
    object: { key: 'incoming/BV-01/a.docx', size: 2048, etag: null },
    'source-ip-address': '10.1.2.3',
    state: 'Đã nộp',
    labels: ['mới', 'khẩn'],
    parts: [{ kind: 'bảng' }, { kind: 'chữ' }],
    empty: '',
  },
};

describe('When an event of an upload comes to a bus', () => {
  test.each<[string, object, boolean]>([
    ['an equal value', { source: ['aws.s3'] }, true],
    ['one of several values', { source: ['aws.ses', 'aws.s3'] }, true],
    ['another value', { source: ['aws.ses'] }, false],
    ['every field of several', { source: ['aws.s3'], detail: { bucket: { name: ['other'] } } }, false],
    ['a prefix', { detail: { object: { key: [{ prefix: 'incoming/' }] } } }, true],
    ['another prefix', { detail: { object: { key: [{ prefix: 'outgoing/' }] } } }, false],
    ['a prefix in any case', { detail: { state: [{ prefix: { 'equals-ignore-case': 'ĐÃ' } }] } }, true],
    ['a suffix', { detail: { object: { key: [{ suffix: '.docx' }] } } }, true],
    ['a suffix in any case', { detail: { object: { key: [{ suffix: { 'equals-ignore-case': '.DOCX' } }] } } }, true],
    ['a wildcard', { detail: { object: { key: [{ wildcard: 'incoming/*/a.*' }] } } }, true],
    ['a wildcard elsewhere', { detail: { object: { key: [{ wildcard: 'incoming/*/b.*' }] } } }, false],
    ['a word in any case', { detail: { state: [{ 'equals-ignore-case': 'đã NỘP' }] } }, true],
    ['a number in a range', { detail: { object: { size: [{ numeric: ['>', 0, '<=', 2048] }] } } }, true],
    ['a number outside a range', { detail: { object: { size: [{ numeric: ['>', 2048] }] } } }, false],
    ['an equal number', { detail: { object: { size: [{ numeric: ['=', 2048] }] } } }, true],
    ['an address in a network', { detail: { 'source-ip-address': [{ cidr: '10.1.0.0/16' }] } }, true],
    ['an address outside a network', { detail: { 'source-ip-address': [{ cidr: '10.2.0.0/16' }] } }, false],
    ['null', { detail: { object: { etag: [null] } } }, true],
    ['an empty text', { detail: { empty: [''] } }, true],
    ['a present leaf', { detail: { object: { size: [{ exists: true }] } } }, true],
    ['an absent leaf', { detail: { object: { version: [{ exists: false }] } } }, true],
    ['a branch asked for as a leaf', { detail: { object: [{ exists: true }] } }, false],
    ['anything but a value', { source: [{ 'anything-but': 'aws.ses' }] }, true],
    ['anything but several values', { source: [{ 'anything-but': ['aws.ses', 'aws.s3'] }] }, false],
    ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, false],
    [
      'anything but several suffixes',
      { detail: { object: { key: [{ 'anything-but': { suffix: ['.pdf', '.xls'] } }] } } },
      true,
    ],
    ['anything but, of a field that is missing', { detail: { absent: [{ 'anything-but': 'x' }] } }, false],
    ['one element of a list', { detail: { labels: ['khẩn'] } }, true],
    ['a field inside a list of objects', { detail: { parts: { kind: ['chữ'] } } }, true],
    ['one side of $or', { $or: [{ source: ['aws.ses'] }, { detail: { empty: [''] } }] }, true],
    ['no side of $or', { $or: [{ source: ['aws.ses'] }, { detail: { empty: ['x'] } }] }, false],
  ])('a rule that wants %s is judged as EventBridge documents it', (_, pattern, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
  });

  test('a rule with an operator nobody knows is refused with its place', () => {
    expect(() => compilePattern({ detail: { size: [{ roughly: 3 }] } })).toThrow('$.detail.size');
  });

  test('a numeric rule without a bound is refused', () => {
    expect(() => compilePattern({ detail: { size: [{ numeric: ['>'] }] } })).toThrow('numeric');
  });
});
