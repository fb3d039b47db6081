import type { DossierRow } from '../result.ts';
import { foldLoose } from '../vietnamese/fold.ts';

type Kind = DossierRow['kind'];

/** First words of a collective's name, with their marks: a surname may look the same without them (Ban/Bàn, Trường/Trương). */
const collectiveStart =
  /^(?:các\s|toàn thể\s)?(?:khoa|phòng|ban|tổ|đội|trạm|trung tâm|bệnh viện|viện|sở|chi cục|cục|văn phòng|bộ môn|bộ phận|tập thể|công đoàn|chi bộ|đảng bộ|đảng ủy|đảng uỷ|chi đoàn|đoàn thanh niên|đoàn tn|hội|trường|nhà|phân xưởng|kíp|nhóm|khối|cơ sở|đơn vị|cơ quan|ttyt|tyt|bv|bvđk|tt\.?\s|pkđk|cdc|ttksbt|csđt|hđ|ủy ban|uỷ ban|ubnd|công ty|kho|xưởng|phân viện|phòng khám)(?=[\s,.\d]|$)/;
const collectiveWithoutMarks =
  /^(khoa|phong|trung tam|benh vien|tram i te|tram y te|tap the|van phong|chi cuc|so y te|ttyt|bvdk|to chuc) /;
const honorific = /^(ông|bà|anh|chị|đ\/?c|đồng chí|bs|ths|ts|pgs|gs|ds|đd|cn|ysĩ|y sĩ|bác sĩ)[\s.:]/i;
const notAName = /[\d;:/%&@_=+*"“”]/;

/** True for what reads like a person's name: two to seven words, each with a capital. */
export function looksLikePerson(name: string): boolean {
  const bare = name.replace(/\([^)]*\)/g, ' ').trim();
  if (bare === '' || notAName.test(bare)) return false;
  const words = bare.split(/[\s.]+/).filter(Boolean);
  return words.length >= 2 && words.length <= 7 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Surnames nearly all people of the field have; few are a middle or given name at the head of a line. */
const surname =
  /^(nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đào|trương|lương|trịnh|tô|tạ|cao|hà)\s/;

/** Two people in one cell, each on a line that begins with a surname: a long name broken in two has only one. */
export function namesSeveral(name: string): boolean {
  if (!name.includes('\n')) return false;
  const lines = name.split('\n').map((line) => line.replace(/^[\s\d.)*•-]+/, ''));
  return lines.filter((line) => looksLikePerson(line) && surname.test(line.toLocaleLowerCase('vi'))).length > 1;
}

/** Kind that a section heading gives to the rows below; undefined when it says nothing or both. */
export function kindOfSection(heading: string): Kind | undefined {
  const text = ` ${foldLoose(heading)} `;
  const isCollective = / tap the | don vi | cac tap the /.test(text) && !/ khoi don vi /.test(text);
  const isIndividual = / ca nhan /.test(text);
  if (isCollective === isIndividual) return undefined;
  return isCollective ? 'collective' : 'individual';
}

/** Kind of a nominee without a section: a collective by the first words of its name, a person by position or form of name. */
export function inferKind(name: string, position: string): Kind {
  const start = name.slice(0, 60).toLocaleLowerCase('vi');
  if (collectiveStart.test(start) || collectiveWithoutMarks.test(`${foldLoose(start)} `)) return 'collective';
  if (position !== '') return 'individual';
  // The position may stand on a second line of the name's cell.
  if (honorific.test(name) || looksLikePerson(name.split('\n', 1)[0] ?? '')) return 'individual';
  return 'unknown';
}
