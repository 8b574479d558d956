import type { MeetingRow } from '../../model/rows.js';
import type { OwnerPlace } from './places.js';
import type { Named } from './types.js';

export type MeetingKind = MeetingRow['meetingKind'];

const PARTY = /^(?:partygroup|partycommittee|partycongress|politburo|center)$/;

/** What kind of meeting it is. */
export function kindOf({ bodies, work }: Named): MeetingKind {
  if (bodies.some(({ sort }) => PARTY.test(sort))) return 'party';
  const sort = work ? undefined : bodies[0]?.sort;
  switch (sort) {
    case 'congress':
    case 'chairmen':
    case 'committee':
      return sort;
    case 'standing':
      return 'standing_committee';
    default:
      return 'other';
  }
}

/** A body of the party that is called by no place. */
const OF_CENTER = /^(?:politburo|center)$/;

/** A body of a division, a nation's congress among them. */
export function isLocal({ bodies }: Named): boolean {
  const sort = bodies[0]?.sort ?? 'center';
  return !OF_CENTER.test(sort) && sort !== 'council';
}

/** The full name of the body that meets or calls the meeting; null where whose it is cannot be told. */
export function bodyName({ bodies, owner, work }: Named, place: OwnerPlace | null): string | null {
  const [main, above] = bodies;
  if (main === undefined) return null;
  if (OF_CENTER.test(main.sort) || main.sort === 'council') return main.name;
  if (main.word === '委员长') return `全国${main.name}`;
  // A party group may be that of any office.
  if (main.sort === 'partygroup' && above === undefined) return null;
  if (work && owner === null && main.sort !== 'partycommittee') return null;
  if (place === null) return null;
  switch (main.sort) {
    case 'consultative':
      return `中国人民政治协商会议${place.name}委员会`;
    case 'partycommittee':
      return `中国共产党${place.name}委员会`;
    case 'partycongress':
      return `中国共产党${place.name}代表大会`;
    case 'standing':
      return above?.sort === 'partycommittee'
        ? `中国共产党${place.name}委员会常务委员会`
        : place.name + main.name;
    default:
      return place.name + main.name;
  }
}
