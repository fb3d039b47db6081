import { shortDate } from '../deadlines/instants.ts';
import { type OutputTable, tableOf } from './output.ts';
import { cameAt, periodColumn, periodIn, punctualityOf, type SentDossier } from './sent-dossier.ts';

/** The events that were held: by whom, when, where, with how many, in time or late. */
export function eventTables(sent: readonly SentDossier[]): OutputTable[] {
  const rows = sent.flatMap(({ dossier, unitName, reading: { statement } }) =>
    statement?.kind !== 'held'
      ? []
      : [
          {
            ...{ period: periodIn(dossier), unit: unitName, on: shortDate(statement.on), place: statement.place },
            ...{ participants: statement.participants, late: punctualityOf(dossier), note: statement.note },
          },
        ],
  );
  const columns = [
    ...([['unit', 'Đơn vị']] as const),
    ...periodColumn(sent),
    ...([
      ['on', 'Ngày tổ chức'],
      ['place', 'Nơi tổ chức'],
    ] as const),
    ...([
      ['participants', 'Số người dự'],
      ['late', 'So với hạn'],
      ['note', 'Ghi chú'],
    ] as const),
  ];
  return [{ caption: `Các cuộc đã tổ chức (${rows.length})`, table: tableOf(columns, rows) }];
}

/** The tasks that are done, and what came of them. */
export function taskTables(sent: readonly SentDossier[]): OutputTable[] {
  const rows = sent.flatMap(({ dossier, unitName, zone, reading: { statement } }) =>
    statement === undefined
      ? []
      : [
          {
            period: periodIn(dossier),
            unit: unitName,
            note: statement.note,
            at: cameAt({ dossier, zone }),
            late: punctualityOf(dossier),
          },
        ],
  );
  const columns = [
    ...([['unit', 'Người, bộ phận thực hiện']] as const),
    ...periodColumn(sent),
    ...([['note', 'Kết quả']] as const),
    ...([
      ['at', 'Báo lúc'],
      ['late', 'So với hạn'],
    ] as const),
  ];
  return [{ caption: `Việc đã hoàn thành (${rows.length})`, table: tableOf(columns, rows) }];
}

/** Plans and reports as they came: number, date, title and signer as read, in time or late. */
export function documentTables(sent: readonly SentDossier[]): OutputTable[] {
  const rows = sent.map(({ dossier, unitName, zone, reading: { form, file } }) => ({
    ...{
      period: periodIn(dossier),
      unit: unitName,
      number: form?.number ?? '',
      date: form?.placeDate ?? '',
      title: form?.title ?? file.name,
    },
    ...{ signer: form?.signer ?? '', at: cameAt({ dossier, zone }), late: punctualityOf(dossier) },
  }));
  const columns = [
    ...([['unit', 'Đơn vị']] as const),
    ...periodColumn(sent),
    ...([
      ['title', 'Văn bản'],
      ['number', 'Số, ký hiệu'],
      ['date', 'Địa danh, ngày'],
    ] as const),
    ...([
      ['signer', 'Người ký'],
      ['at', 'Nhận lúc'],
      ['late', 'So với hạn'],
    ] as const),
  ];
  return [{ caption: `Văn bản đã nhận (${rows.length})`, table: tableOf(columns, rows) }];
}
