import { UnitId } from '../../../events/ids.ts';
import { type SelectableUnit, selectorParts, selects } from '../campaign/selector.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import { pairsOf } from '../evaluation/cross-rating.ts';
import { valueOn } from '../organisation/dated.ts';
import { agencyName, holding, type Organisation, type Person, type Unit } from './registry.ts';

/**
 * Somebody who may owe a call: a unit of the register, the organisation itself, its standing office, or one member of
 * its council. The last three are made of the people of the register and owe only what a plan asks of their role.
 */
export type Party = { unit: Unit; roles: readonly string[]; isRegistered: boolean };

const slug = (text: string): string => text.replace(/-+/g, '-').replace(/^-|-$/g, '');

/** How the id of a party begins that is one person. */
const ofPerson = 'thanh-vien-';

/** A party of one person, who is written to by name and has nobody above in it. */
export const isPerson = ({ id }: Pick<Unit, 'id'>): boolean => id.startsWith(ofPerson);

type Made = { id: string; name: string; people: readonly Person[]; head: Person | undefined };

/** A role as a unit: the first of its people writes, the others get every mail beside; null when nobody holds it. */
function made({ id, name, people, head }: Made, roles: readonly string[]): Party[] {
  const [first, ...others] = people;
  if (first === undefined) return [];
  const contact = ({ name: whose, email }: Person) => ({ name: whose, email });
  const unit: Unit = {
    ...{ id: UnitId.parse(slug(id)), name, type: 'SO', tier: 'TINH', headcount: people.length },
    ...{ clerk: contact(first), also: others.map(contact), head: contact(head ?? first) },
  };
  return [{ unit, roles, isRegistered: false }];
}

/** The organisation, its standing office and the members of its council, as far as the register has people for them. */
function partiesOfOrganisation(organisation: Organisation, units: readonly Unit[]): Party[] {
  const office = holding(organisation, 'STANDING_OFFICE');
  const [leader] = holding(organisation, 'SO_LEADER');
  const own = { id: organisation.id, name: agencyName(organisation), people: office, head: leader };
  const room = {
    id: `${organisation.id}-thuong-truc`,
    name: organisation.standingOffice,
    people: office,
    head: office[0],
  };
  const members = holding(organisation, 'COUNCIL').flatMap((person) =>
    made({ id: `${ofPerson}${person.id}`, name: `${person.name}, ${person.title}`, people: [person], head: person }, [
      'COUNCIL_MEMBER',
    ]),
  );
  return [
    ...(units.some((unit) => unit.id === organisation.id) ? [] : made(own, ['SO'])),
    ...made(room, ['STANDING_OFFICE']),
    ...members,
  ];
}

/**
 * Everybody who may owe something: the units of the register and what is made of the organisation's people. `owner`: the
 * id of the organisation or unit whose plan asks.
 */
export function partiesOf(organisation: Organisation, units: readonly Unit[], owner?: string): Party[] {
  const registered = units.map((unit) => ({
    unit,
    roles: unit.id === organisation.id ? ['SO'] : [],
    isRegistered: true,
  }));
  const all: Party[] = [...registered, ...partiesOfOrganisation(organisation, units)];
  return all.map((party) => (party.unit.id === owner ? { ...party, roles: [...party.roles, 'owner'] } : party));
}

/** The pairs of superior and subordinate facilities of the register on a local day. */
export const pairsOn = (units: readonly Unit[], on: LocalDate) =>
  pairsOf(
    units.map(({ id, tier, superiors }) => {
      const superior = valueOn(superiors ?? [], on);
      return { id, tier, superiors: superior === undefined ? [] : [superior] };
    }),
  );

type Asked = { who: string; mayAlso?: string | null | undefined };
type Claim = { party: Party; owed: boolean };

/** A made party answers to its role alone; a unit also to its type, its name in plans and its pairs. */
function picks(selector: string, { unit, roles, isRegistered }: Party, paired: ReadonlySet<string>): boolean {
  if (!isRegistered) return selectorParts(selector).some((part) => roles.includes(part));
  const selectable: SelectableUnit = { ...unit, isPaired: paired.has(unit.id) };
  return selects(selector, selectable, roles);
}

/** Who owes a call or may answer it, out of the register on a local day. */
export function claimsOn(parties: readonly Party[], asked: Asked, on: LocalDate): Claim[] {
  const units = parties.filter((party) => party.isRegistered).map((party) => party.unit);
  const paired = new Set(pairsOn(units, on).flatMap((pair) => [pair.upper, pair.lower]));
  return parties.flatMap((party): Claim[] => {
    if (picks(asked.who, party, paired)) return [{ party, owed: true }];
    return asked.mayAlso && picks(asked.mayAlso, party, paired) ? [{ party, owed: false }] : [];
  });
}

/** The parts of a call's selector nobody in the register answers to: said at activation and on the board. */
export function unanswered(parties: readonly Party[], asked: Asked, on: LocalDate): string[] {
  return selectorParts(asked.who).filter((part) => claimsOn(parties, { who: part }, on).length === 0);
}

/** What somebody at an address is for a unit: who prepares its dossiers, its head, both, or nothing. */
export function unitRolesOf(unit: Unit, email: string): ('clerk' | 'head')[] {
  const isOne = (one: { email: string }) => one.email === email;
  return [
    ...([unit.clerk, ...(unit.also ?? [])].some(isOne) ? (['clerk'] as const) : []),
    ...(isOne(unit.head) ? (['head'] as const) : []),
  ];
}

/**
 * Everybody a party's mails go to, each address once, with the role their link acts in. Whoever is clerk and head at one
 * address gets the head's: it may do everything the clerk's may.
 */
export function contactsOf(unit: Unit): { role: 'clerk' | 'head'; name: string; email: string }[] {
  const all = [unit.clerk, ...(unit.also ?? []), unit.head];
  const first = all.filter(({ email }, at) => all.findIndex((other) => other.email === email) === at);
  return first.map(({ name, email }) => ({
    role: unitRolesOf(unit, email).includes('head') ? 'head' : 'clerk',
    name,
    email,
  }));
}
