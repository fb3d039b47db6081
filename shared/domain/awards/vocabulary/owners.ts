import { fullOf } from '../syllables.ts';

/** Each list by the words that begin it; what is named further ("của khoa", "trực thuộc") does not matter. */
const phrases = (...says: string[]): string[][] => says.map((say) => say.split(' ').map(fullOf));

const begins =
  (known: readonly string[][]) =>
  (words: readonly string[]): boolean =>
    known.some((phrase) => phrase.every((word, index) => words[index] === word));

/** People beside the nominee, never a way to name the nominee. */
export const namesOthersPeople = begins(
  phrases(
    ...['chị em', 'anh em', 'anh chị', 'đồng nghiệp', 'các bạn', 'bạn bè', 'các em', 'các cháu', 'các cá nhân'],
    ...['sinh viên', 'học viên', 'học sinh', 'học trò', 'thực tập', 'nhân dân', 'người dân', 'bà con', 'hội viên'],
    ...['gia đình', 'dòng họ', 'thôn', 'bản', 'làng', 'tổ dân phố', 'khu dân cư'],
  ),
);

/** The same when their number is told: "02 em", "một số bạn trẻ". */
export const namesCountedPeople = begins(phrases('em', 'cháu', 'bạn', 'chị', 'anh', 'nữ', 'người', 'y', 'cụ', 'hộ'));

const [department, belonging, unit] = ['khoa', 'thuộc', 'đơn'].map(fullOf);

/** "khoa Sản thuộc đơn vị": told of by the unit it belongs to. */
export const namesOwnPart = (words: readonly string[]): boolean =>
  words[0] === department && words.some((word, at) => word === belonging && words[at + 1] === unit);

/** Departments, crews and classes a person belongs to or leads. */
export const namesCrew = begins(
  phrases(
    'khoa',
    'đội',
    'kíp',
    'ê kíp',
    'nhóm',
    'tổ công tác',
    'lớp',
    'đoàn công tác',
    'trường',
    'dân quân',
    'tự vệ',
    'liên quân',
  ),
);

/** Clubs and branches of mass organisations, which are not the unit they belong to. */
export const namesBranch = begins(
  phrases(
    ...[
      'câu lạc',
      'clb',
      'chi hội',
      'chi đoàn',
      'liên chi',
      'đội tuyển',
      'đội thi',
      'đoàn thi',
      'đoàn cơ',
      'đoàn viên',
    ],
    ...[
      'hội cựu',
      'hội phụ',
      'ban nữ',
      'tổ nữ',
      'tổ công đoàn',
      'tổ chức công',
      'công đoàn',
      'đoàn thanh',
      'đoàn trường',
    ],
    ...['các đoàn thể', 'đoàn thể', 'các tổ chức'],
  ),
);

const earlier = new Set(['tiền', 'cũ', 'bạn', 'trước', 'khác', 'tiền thân'].map(fullOf));
const bodies = new Set(['đơn', 'trung', 'bệnh', 'trạm', 'khoa', 'phòng', 'cơ', 'tập', 'tổ', 'viện', 'các'].map(fullOf));

/** "đơn vị tiền thân", "bệnh viện cũ", "trạm bạn": another unit, or the one before the merger. */
export const namesPredecessor = (words: readonly string[]): boolean => {
  const [first = '', ...rest] = words;
  return bodies.has(first) && rest.slice(0, 2).some((word) => earlier.has(word));
};
