/** Somebody changed the thing since it was read; reading again and deciding again is right. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** A number all dossiers of a period share would be exceeded. */
export class Full extends Error {
  override name = 'Full';
}

/** Nothing stands under this key, or not for this asker: outsiders are told the same in both cases. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The other side will never take this (a mail address that does not exist). */
export class Refused extends Error {
  override name = 'Refused';
}

/** The other side answered that it does not take this now; it certainly has not been done. */
export class NotTaken extends Error {
  override name = 'NotTaken';
}
