import { foldLoose } from '../vietnamese/fold.ts';

/** On whose behalf: `KT.`, `TM.` or `T/M`, `TL.`, `TUQ.`, `Q.`, `P.` */
const behalf = '(?:kt |tm |t m |tl |t l |tuq |t uq |q |p |quyen )*';
const offices = [
  'thu truong|giam doc|pho giam doc|truong|pho truong|chu tich|pho chu tich|hieu truong|tong giam doc|nguoi dung dau|dai dien',
  '(?:pho )?(?:chi cuc|cuc|vien|tram|to|doi|hieu) truong|hieu pho|vien pho|(?:pho )?bi thu|(?:pho )?chanh van phong|chu nhiem|phu trach',
].join('|');

/** A title in a signature block, folded: who signs, on whose behalf. */
export const signatureTitle = new RegExp(`^${behalf}(?:${offices})`);
/** As above, with the bodies on whose behalf somebody signs. */
export const signatureOrBody = new RegExp(`^${behalf}(?:ban chap hanh|bch|cong doan|${offices})`);

/** Nothing but a title: achievements begin with the same words ("Chủ nhiệm 02 đề tài"), and go on. */
const body =
  '(?: (?:don vi|co quan|chi bo|dang bo|dang uy|chi doan|cong doan|ban|phong|khoa|tram|to|doi|van phong|chi cuc|trung tam|benh vien|y te|ke toan))*';
const council = '(?:tm |t m )?hoi dong(?: thi dua| khen thuong| sang kien| co so| tinh| huyen| so| nganh)+';
const approval = '(?:phe )?duyet(?: cua .{1,40})?|y kien (?:cua|xac nhan|de nghi).{0,40}|nguoi bao cao|tuq .{0,40}';
const behalfOf = '(?:tm |t m )(?:ban|chi bo|dang uy|cong doan|uy ban).{0,40}';
const alone = new RegExp(`^(?:${behalf}(?:${offices})${body}|${council}|${approval}|${behalfOf})$`);
const LONGEST_TITLE = 60;

/** Whether a text is a title of a signature and nothing else. */
export const isTitleAlone = (text: string): boolean => text.length <= LONGEST_TITLE && alone.test(foldLoose(text));
