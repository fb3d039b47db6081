import type { SessionState } from '../../../shared/domain/council/session.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import type { SessionAct } from './session-shapes.ts';
import type { Shape, Tone } from './shapes.ts';

type Face = { tone: Tone; shape: Shape; label: InBoth<string>; now: InBoth<string> };

/** Every state of a session in words, shape and colour, with what comes next. */
export const sessionFaces: Record<SessionState, Face> = {
  PLANNED: {
    ...{ tone: 'warn', shape: 'empty', label: { vi: 'Chờ triệu tập', en: 'To be called' } },
    now: { vi: 'Ghi thời gian, địa điểm rồi gửi thư mời họp.', en: 'Give time and place, then call the council.' },
  },
  CALLED: {
    ...{ tone: 'busy', shape: 'half', label: { vi: 'Đã triệu tập', en: 'Called' } },
    now: { vi: 'Khi khai mạc, ghi có mặt, vắng mặt để phát phiếu.', en: 'Record attendance to give out the ballots.' },
  },
  OPEN: {
    ...{ tone: 'busy', shape: 'half', label: { vi: 'Đang bỏ phiếu', en: 'Voting' } },
    now: { vi: 'Thành viên bỏ phiếu bằng liên kết hoặc phiếu giấy.', en: 'Members vote by link or on paper.' },
  },
  TIED: {
    ...{ tone: 'warn', shape: 'dash', label: { vi: 'Bằng phiếu', en: 'Tied' } },
    now: { vi: 'Chủ tọa chọn trong các trường hợp bằng phiếu.', en: 'The chair chooses among the equals.' },
  },
  CLOSED: {
    ...{ tone: 'good', shape: 'full', label: { vi: 'Đã kiểm phiếu', en: 'Counted' } },
    now: { vi: 'Kết quả không thay đổi nữa.', en: 'The result is final.' },
  },
};

/** What each form does, and the word on its button. */
export const actWords: Record<SessionAct, InBoth<{ title: string; press: string; text: string }>> = {
  'trieu-tap': {
    vi: {
      ...{ title: 'Triệu tập phiên họp', press: 'Gửi thư mời họp' },
      text: 'Thành viên Hội đồng hiện nay nhận thư mời kèm lịch (.ics) và phiếu riêng. Gửi lại thì thư sau thay thư trước.',
    },
    en: { title: 'Call the session', press: 'Call the council', text: 'Members get a mail with a calendar entry.' },
  },
  hoan: {
    vi: {
      ...{ title: 'Hoãn phiên họp', press: 'Hoãn phiên họp' },
      text: 'Thành viên được báo qua thư. Phiếu đã bỏ (nếu có) không còn giá trị; phiên họp được triệu tập lại sau.',
    },
    en: { title: 'Postpone', press: 'Postpone', text: 'Members are told; ballots given so far are void.' },
  },
  'khai-mac': {
    vi: {
      ...{ title: 'Khai mạc, điểm danh', press: 'Khai mạc và phát phiếu' },
      text: 'Ghi có mặt hay vắng mặt của từng thành viên. Người vắng bỏ phiếu bằng liên kết hoặc văn bản nếu quy định cho phép.',
    },
    en: { title: 'Open, record attendance', press: 'Open and give out ballots', text: 'Record who is present.' },
  },
  'diem-danh': {
    vi: {
      ...{ title: 'Đến muộn, về sớm', press: 'Ghi nhận' },
      text: 'Chỉ đổi được với thành viên chưa bỏ phiếu; phiếu đã bỏ tính như lúc bỏ.',
    },
    en: { title: 'Late or leaving early', press: 'Record', text: 'Only for members who have not voted.' },
  },
  'hoi-ty': {
    vi: {
      ...{ title: 'Ghi thành viên không tham gia bỏ phiếu', press: 'Ghi nhận' },
      text: 'Theo khai báo của thành viên: bản thân, người thân hoặc đơn vị mình được đề nghị.',
    },
    en: { title: 'Record a recusal', press: 'Record', text: 'As the member declares.' },
  },
  'bo-hoi-ty': {
    vi: {
      ...{ title: 'Cho tham gia bỏ phiếu trở lại', press: 'Cho tham gia' },
      text: 'Ví dụ hệ thống đề xuất vì trùng họ tên. Lý do được lưu vào lịch sử.',
    },
    en: { title: 'Lift a recusal', press: 'Lift', text: 'For example a namesake; the reason is kept.' },
  },
  'phieu-giay': {
    vi: {
      ...{ title: 'Nhận phiếu giấy, ý kiến bằng văn bản', press: 'Ghi nhận phiếu giấy' },
      text: 'Với thành viên vắng mặt, ghi số của văn bản.',
    },
    en: { title: 'Take a paper ballot', press: 'Record the paper ballot', text: 'Of absent members with its number.' },
  },
  'kiem-phieu': {
    vi: {
      ...{ title: 'Kết thúc bỏ phiếu và kiểm phiếu', press: 'Kiểm phiếu' },
      text: 'Sau khi kiểm phiếu không ai bỏ phiếu hay sửa gì được nữa.',
    },
    en: { title: 'End the vote and count', press: 'Count', text: 'Nothing changes afterwards.' },
  },
  'chu-toa-chon': {
    vi: {
      ...{ title: 'Chủ tọa chọn', press: 'Ghi nhận lựa chọn' },
      text: 'Các trường hợp dưới đây có số phiếu bằng nhau.',
    },
    en: { title: 'The chair chooses', press: 'Record the choice', text: 'These have the same number of votes.' },
  },
};

const vi = {
  ...{ title: 'Phiên họp Hội đồng', state: 'Tình trạng', council: 'Hội đồng', time: 'Thời gian', place: 'Địa điểm' },
  ...{ chair: 'Chủ trì', secretary: 'Thư ký', manner: 'Cách bỏ phiếu', quorum: 'Số thành viên dự họp' },
  secret: 'Phiếu kín. Không lưu ý kiến của từng người, chỉ lưu ai đã bỏ phiếu và tổng số.',
  open: 'Biểu quyết công khai trong Hội đồng, lưu ý kiến kèm họ tên.',
  present: (present: number, members: number) => `${present} trên ${members} thành viên có mặt`,
  ...{ reached: 'đủ để kiểm phiếu', missing: 'chưa đủ để kiểm phiếu' },
  ...{ rules: 'Tỷ lệ cần đạt', noAward: 'Không ghi danh hiệu', verified: 'đã đối chiếu văn bản' },
  unverified: 'chưa đối chiếu được với văn bản hiện hành',
  quorumOf: (share: string) => `họp được khi có mặt ít nhất ${share} số thành viên`,
  ...{ members: 'Thành viên', member: 'Thành viên', presence: 'Dự họp', voted: 'Bỏ phiếu' },
  ...{ here: 'Có mặt', absent: 'Vắng mặt', unknown: 'Chưa ghi', notYet: 'Chưa bỏ', byLink: 'Đã bỏ (liên kết)' },
  byPaper: (no: string | null) => (no === null ? 'Đã bỏ (phiếu giấy)' : `Đã bỏ (văn bản ${no})`),
  ...{ reason: 'Lý do', absence: 'Lý do vắng', date: 'Ngày họp' },
  ...{ clock: 'Giờ họp', clockHint: 'Ví dụ: 8:00 hoặc 13:30', item: 'Trường hợp', document: 'Số văn bản' },
  ...{ committee: 'Tổ kiểm phiếu', committeeHint: 'Mỗi dòng một người: họ tên, chức vụ.' },
  ...{ discussion: 'Nội dung thảo luận', discussionHint: 'Vào biên bản họp, mỗi ý một dòng. Có thể để trống.' },
  counting: (papers: number) => `Có ${papers} phiếu giấy. Ghi số đếm được:`,
  ...{ yes: 'Đồng ý', no: 'Không đồng ý', abstain: 'Ý kiến khác' },
  ...{ recusals: 'Không tham gia bỏ phiếu', lifted: 'đã cho tham gia', candidates: 'Bảng so sánh' },
  ...{
    ballots: 'Phiếu công khai',
    result: 'Kết quả',
    passed: 'Đạt',
    failed: 'Không đạt',
    notChosen: 'Đạt, không được chọn',
  },
  figures: (yes: number, of: number, needed: number) => `${yes}/${of} đồng ý, cần ${needed}`,
  ...{ award: 'Đề nghị', claims: 'Thành tích tự khai', about: 'Ghi chú', woman: 'Nữ', direct: 'Lao động trực tiếp' },
  womenPercent: (percent: number) => `${percent}% nữ`,
  first: 'ưu tiên khi bằng nhau',
  shares: (s: { persons: number; collectives: number }) => `${s.persons} cá nhân, ${s.collectives} tập thể`,
  share: (what: string, yes: number, known: number, persons: number) =>
    known === 0
      ? `${what}: chưa có dữ liệu`
      : `${what}: ${yes}/${known} người${known < persons ? ` (chưa rõ ${persons - known})` : ''}`,
  ...{ women: 'Nữ', directs: 'Người lao động trực tiếp' },
  most: (max: number) => `Hội đồng chọn nhiều nhất ${max} trường hợp.`,
  places: (places: number) =>
    `Chọn ${places}. Khi thành tích như nhau, ưu tiên nữ hoặc tập thể có từ 70% nữ (gợi ý, không bắt buộc).`,
  chosen: 'Chủ tọa chọn',
  ...{ downloads: 'Tải về', list: 'Xem danh sách', history: 'Lịch sử', problem: 'Có chỗ cần sửa' },
  ...{
    corrected: 'đã được thay',
  },
};

export const sessionWords: InBoth<typeof vi> = {
  vi,
  en: {
    ...{ title: 'Council session', state: 'State', council: 'Council', time: 'Time', place: 'Place', chair: 'Chair' },
    ...{ secretary: 'Secretary', manner: 'Manner', quorum: 'Attendance' },
    secret: 'Secret: only who voted and the sums are kept.',
    open: 'Open within the council, kept with names.',
    present: (present, members) => `${present} of ${members} members present`,
    ...{ reached: 'enough to count', missing: 'not enough to count' },
    ...{ rules: 'What passes', noAward: 'No award named', verified: 'read in the law' },
    unverified: 'not checked against the law in force',
    quorumOf: (share) => `quorum ${share} of the members`,
    ...{ members: 'Members', member: 'Member', presence: 'Attendance', voted: 'Vote' },
    ...{ here: 'Present', absent: 'Absent', unknown: 'Not recorded', notYet: 'Not yet', byLink: 'Voted (link)' },
    byPaper: (no) => (no === null ? 'Voted (paper)' : `Voted (document ${no})`),
    ...{ reason: 'Reason', absence: 'Reason of absence', date: 'Date' },
    ...{ clock: 'Time of day', clockHint: 'For example: 8:00 or 13:30', item: 'Nominee', document: 'Document number' },
    ...{ committee: 'Ballot committee', committeeHint: 'One a line: name, title.' },
    ...{ discussion: 'Discussion', discussionHint: 'Goes into the minutes, one point a line. May stay empty.' },
    counting: (papers) => `${papers} paper ballots. What was counted:`,
    ...{ yes: 'Yes', no: 'No', abstain: 'Abstain' },
    ...{ recusals: 'Recused', lifted: 'lifted', candidates: 'Comparison' },
    ...{
      ballots: 'Open ballots',
      result: 'Result',
      passed: 'Passed',
      failed: 'Failed',
      notChosen: 'Passed, not chosen',
    },
    figures: (yes, of, needed) => `${yes}/${of} yes, ${needed} needed`,
    ...{ award: 'Proposed for', claims: 'Awards claimed', about: 'Notes', woman: 'Woman', direct: 'Direct worker' },
    womenPercent: (percent) => `${percent}% women`,
    first: 'first among equals',
    shares: (s) => `${s.persons} persons, ${s.collectives} collectives`,
    share: (what, yes, known, persons) =>
      known === 0
        ? `${what}: no data`
        : `${what}: ${yes}/${known}${known < persons ? ` (${persons - known} unknown)` : ''}`,
    ...{ women: 'Women', directs: 'Direct workers' },
    most: (max) => `The council chooses at most ${max}.`,
    places: (places) => `Choose ${places}. Of equal merit, a woman or a collective of 70% women goes first (a hint).`,
    chosen: 'The chair chose',
    ...{ downloads: 'Downloads', list: 'See the list', history: 'History', problem: 'Something needs correcting' },
    ...{
      corrected: 'replaced',
    },
  },
};
