import type { Rejection } from './rejections.ts';

/** What a decision gives: the new state with its events, or every reason against it. */
export type Result<T> = { ok: true; value: T } | { ok: false; rejections: readonly Rejection[] };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const rejected = (...rejections: Rejection[]): Result<never> => ({ ok: false, rejections });
