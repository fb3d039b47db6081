import type { CommentsModel } from '../../../functions/portal/views/comments-page.ts';
import type { SelectionModel } from '../../../functions/portal/views/public-selection.ts';
import { someNominees } from './desk-models.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const aSelection: SelectionModel = {
  ...{ frame: aFrame(), title: 'Đề nghị khen thưởng cuối đợt, đợt 1', plan: '13/KH-SYT' },
  until: '2017-04-30T17:00:00.000Z',
  nominees: someNominees.map(({ id, name, position, unit }) => ({ id, name, position, unit })),
  comments: [
    {
      ...{ about: 'Trần Văn Ví Dụ', name: 'Lê Thị Góp Ý', unit: 'Khoa Ngoại', at: '2017-04-21T02:00:00.000Z' },
      ...{
        text: 'Đề nghị xem lại thành tích năm 2016.',
        answer: 'Đã đối chiếu quyết định, thành tích đúng như hồ sơ.',
      },
    },
  ],
  post: { action: '/p', hidden: { shown: '1', sign: 's' } },
  values: { name: '', unit: '', email: '', about: '', text: '', consent: false },
  ...{ mistakes: [], thanked: false },
};

/** A published list as anybody sees it. */
export const selections: Readonly<Record<string, SelectionModel>> = {
  selection: aSelection,
  'selection-thanked': { ...aSelection, thanked: true, frame: aFrame('en') },
  'selection-mistakes': {
    ...aSelection,
    values: { ...aSelection.values, email: 'không phải thư', text: 'Thành tích này của tập thể.' },
    mistakes: [
      { code: 'NAME_MISSING', field: 'name' },
      { code: 'ADDRESS_WRONG', field: 'email' },
      { code: 'CONSENT_MISSING', field: 'consent' },
    ],
  },
  'selection-over': { ...aSelection, post: null, nominees: [], comments: [] },
};

const post = { action: '/c', hidden: { token: 'tok', revision: '1' } };
const someComments: CommentsModel['comments'] = [
  {
    ...{
      id: '01A',
      at: '2017-04-21T02:00:00.000Z',
      name: 'Lê Thị Góp Ý',
      unit: 'Khoa Ngoại',
      email: 'gopy@donvi.example',
    },
    ...{ about: 'Trần Văn Ví Dụ', text: 'Đề nghị xem lại thành tích năm 2016.', post },
    answer: { text: 'Đã đối chiếu quyết định.', published: true, at: '2017-04-22T02:00:00.000Z' },
  },
  {
    ...{ id: '01B', at: '2017-04-22T02:00:00.000Z', name: 'Hồ Văn Góp Ý', unit: '', email: null, about: null },
    ...{ text: 'Danh sách nên có thêm người lao động trực tiếp.', answer: null, post },
  },
];

const someLines: CommentsModel = {
  ...{ frame: aFrame(), menu: aMenu('lists'), until: aSelection.until, publicHref: '/p', comments: someComments },
  call: { id: 'TB-04n', title: 'Đề nghị khen thưởng cuối đợt', period: 'đợt 1' },
  typed: null,
};

/** What was said about a list, as the office sees it. */
export const commentPages: Readonly<Record<string, CommentsModel>> = {
  comments: someLines,
  'comments-mistake': {
    ...someLines,
    typed: {
      ...{ id: '01B', text: '', published: null },
      mistakes: [
        { code: 'ANSWER_MISSING', field: 'answer' },
        { code: 'CHOICE_MISSING', field: 'published' },
      ],
    },
  },
  'comments-none': { ...someLines, comments: [] },
};
