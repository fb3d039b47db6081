import { because, type Rejection } from '../../shared/domain/rejections.ts';

type Texts = Readonly<Record<string, string>>;

/** The longest texts of the lines of a form about the register, in UTF-16 code units as a browser counts them. */
export const longestLines = { reason: 500, decisionNo: 60, title: 100 } as const;

/** The longest texts that go into the minutes of a session. */
export const longestMinutes = { committee: 2000, discussion: 10_000 } as const;

/** Every text longer than it may be. What somebody wrote is refused as a whole and never cut. */
export function tooLong(texts: Texts, longest: Readonly<Record<string, number>>): Rejection[] {
  return Object.entries(longest).flatMap(([field, limit]) =>
    (texts[field] ?? '').trim().length > limit ? [because('TEXT_TOO_LONG', { field, limit })] : [],
  );
}
