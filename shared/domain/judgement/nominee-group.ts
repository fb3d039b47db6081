import { type PersonGroup, UnitType } from '../campaign/vocabulary.ts';
import { plainWords } from '../campaign/words.ts';
import type { DossierRow } from '../reading/result.ts';

/** What a criterion's `for` names: a group of persons, or a kind of unit. */
export type NomineeGroup = { kind: 'individual'; group: PersonGroup } | { kind: 'collective'; unitType: UnitType };

/** The unit that sent the list. */
export type Sender = { name: string; type: UnitType };

type Nominee = Pick<DossierRow, 'kind' | 'name' | 'position' | 'unit'>;

/**
 * The groups a nominee may belong to: one when kind and position leave no doubt, several when a person must choose, none
 * when it is not known whether it is a person or a collective.
 */
export function groupsOf(nominee: Nominee, sender: Sender): readonly NomineeGroup[] {
  if (nominee.kind === 'unknown') return [];
  if (nominee.kind === 'individual')
    return personGroups(nominee, sender).map((group) => ({ kind: 'individual', group }));
  const unitType = collectiveType(nominee, sender);
  const types = unitType ? [unitType] : UnitType.options;
  return types.map((type) => ({ kind: 'collective', unitType: type }));
}

const ofTheSo = /^(q |quyen )?((pho )?(giam doc|gd)|pgd) so( y te)?( |$)/;
const ofARoom = /^(q |quyen )?((pho )?(truong phong|chanh van phong|chanh thanh tra)|ptp)( |$)/;
const ofAUnit = /^(q |quyen )?((pho )?(giam doc|gd|chi cuc truong)|pgd)( (.+))?$/;
const unitsInGeneral = new Set(['benh vien', 'bv', 'trung tam', 'trung tam y te', 'ttyt', 'chi cuc', 'don vi']);
const leads = /(^| )(truong|pho|giam doc|gd|pgd|ptp|phu trach|quan ly|lanh dao|bi thu|chu tich|chanh|thu truong)( |$)/;
const staff =
  /^(nhan vien|chuyen vien|vien chuc|cong chuc|nguoi lao dong|bac si|bac sy|bs|dieu duong|dd|y si|y sy|y ta|ho sinh|nu ho sinh|ky thuat vien|ktv|duoc si|duoc sy|ho ly|lai xe|ke toan vien|van thu)( |$)/;

/**
 * Plan of Hà Tĩnh 2021, III.2: leaders of the Sở; leaders of its rooms and heads of its units, deputies included; everybody
 * else. Heads of wards and teams inside a unit are named by neither clause, so they are left to a person.
 */
function personGroups({ position, unit }: Nominee, sender: Sender): readonly PersonGroup[] {
  const offices = position.split(/[,;/\n–-]|\s+và\s+/u).map(plainWords);
  if (offices.some((office) => ofTheSo.test(office))) return ['LD_SO'];
  if (offices.some((office) => headsUnit(office, plainWords(unit), sender))) return ['LD_PHONG_DV'];
  const whole = plainWords(position);
  if (whole === '') return ['LD_SO', 'LD_PHONG_DV', 'NV'];
  if (!leads.test(whole)) return staff.test(whole) ? ['NV'] : ['LD_PHONG_DV', 'NV'];
  return /(giam doc|gd)( |$)/.test(whole) ? ['LD_SO', 'LD_PHONG_DV', 'NV'] : ['LD_PHONG_DV', 'NV'];
}

/** Head or deputy of the sender itself, not of a ward or centre inside it. */
function headsUnit(office: string, unit: string, sender: Sender): boolean {
  const own = plainWords(sender.name);
  if (unit !== '' && !own.includes(unit) && !unit.includes(own)) return false;
  if (sender.type === 'PHONG_SO') return ofARoom.test(office);
  if (sender.type !== 'DVSN' && sender.type !== 'CHI_CUC') return false;
  const head = ofAUnit.exec(office);
  const of = head?.at(-1);
  return head !== null && (of === undefined || unitsInGeneral.has(of) || own.includes(of));
}

/** The sender itself, or what the first word of its name says beyond doubt. */
function collectiveType({ name }: Nominee, sender: Sender): UnitType | null {
  const plain = plainWords(name);
  if (plain === plainWords(sender.name)) return sender.type;
  const inside = sender.type === 'DVSN' || sender.type === 'CHI_CUC';
  if (plain.startsWith('khoa ') && inside) return 'KHOA';
  if (plain.startsWith('phong ') && inside && !plain.startsWith('phong kham')) return 'PHONG_DV';
  if (plain.startsWith('tram y te ')) return 'TRAM';
  return null;
}
