import { createHash } from 'node:crypto';
import { ORGANISATIONS, SHIPPED_DICTIONARIES, type Organisation, type OrganisationKind, type Role } from '@bidline/kernel';
import { nameOf } from './names.ts';

/** A generated person of the demo and of tests. */
export interface DemoPerson {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
  readonly department: string;
  readonly role: Role;
  readonly provinces: readonly string[];
  readonly businessMobile: string;
}

interface Seat {
  /** The second half of the username. */
  readonly seat: string;
  readonly role: Role;
  readonly department: string;
}

/** Who sits in every house of a kind; departments are those of the shipped charts. */
const SEATS: Record<OrganisationKind, readonly Seat[]> = {
  subsidiary: [
    { seat: 'sales1', role: 'sales_manager', department: 'marketing-1' },
    { seat: 'sales2', role: 'sales_manager', department: 'marketing-1' },
    { seat: 'sales3', role: 'sales_manager', department: 'marketing-2' },
    { seat: 'director', role: 'marketing_director', department: 'marketing' },
    { seat: 'head', role: 'department_head', department: 'engineering' },
    { seat: 'commerce', role: 'commerce', department: 'commerce' },
    { seat: 'finance', role: 'finance_head', department: 'finance' },
    { seat: 'deputy', role: 'deputy_gm', department: 'leadership' },
    { seat: 'gm', role: 'gm', department: 'leadership' },
    { seat: 'office', role: 'admin_office', department: 'office' },
  ],
  headquarters: [
    { seat: 'accountant', role: 'hq_accountant', department: 'finance' },
    { seat: 'finance', role: 'hq_finance_head', department: 'finance' },
    { seat: 'cfo', role: 'hq_cfo', department: 'leadership' },
    { seat: 'gm', role: 'hq_gm', department: 'leadership' },
    { seat: 'deputy', role: 'hq_deputy_gm', department: 'leadership' },
    { seat: 'leader', role: 'hq_leader', department: 'leadership' },
    { seat: 'office', role: 'hq_office', department: 'office' },
    { seat: 'legal', role: 'legal', department: 'legal' },
    { seat: 'rd', role: 'rd_leader', department: 'rd' },
  ],
  market: [
    { seat: 'staff', role: 'market_staff', department: 'market' },
    { seat: 'director', role: 'market_director', department: 'market' },
    { seat: 'admin', role: 'market_admin', department: 'market' },
  ],
};

/** Codes of the thirty-five 省区. */
const PROVINCES = SHIPPED_DICTIONARIES.find(({ code }) => code === 'province')?.entries.map(({ code }) => code) ?? [];

/** The sales managers of one subsidiary. */
const SALES = SEATS.subsidiary.filter(({ role }) => role === 'sales_manager').length;

/** An id that is the same whenever the realm is generated, in the form of a UUID version 8. */
const idOf = (realm: string, username: string): string => {
  const hex = createHash('sha256').update(`${realm}/${username}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A subsidiary's sales managers share all provinces among themselves; who has which differs from house to house. */
const provincesOf = (house: number, seat: number): string[] => PROVINCES.filter((_, index) => (index + house) % SALES === seat);

/** Everyone of the demo: each role in each house that has it, three sales managers in each subsidiary (O-1). */
export const demoPeople = (realm: string): DemoPerson[] => {
  const houses: readonly Organisation[] = ORGANISATIONS;
  const seats = houses.flatMap((house, houseIndex) =>
    SEATS[house.kind].map((seat, seatIndex) => ({ house, houseIndex, seatIndex, ...seat })),
  );
  return seats.map(({ house, houseIndex, seatIndex, seat, role, department }, index) => {
    const username = `${house.code.toLowerCase()}.${seat}`;
    return {
      id: idOf(realm, username),
      username,
      name: nameOf(index),
      organisation: house.code,
      organisationKind: house.kind,
      department,
      role,
      provinces: role === 'sales_manager' ? provincesOf(houseIndex, seatIndex) : [],
      // 199 0000 xxxx belongs to nobody we know; a demo sends no message anyway.
      businessMobile: `1990000${String(index).padStart(4, '0')}`,
    };
  });
};
