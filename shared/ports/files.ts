import type { ReadingResult } from '../domain/reading/result.ts';

export type Ticket = { url: string; fields: Record<string, string>; maxBytes: number };

/** The file store: uploads go to it straight from the browser, readings and papers stand in it. */
export interface Files {
  /** A one-hour right to post one file under `keyPrefix`; the file keeps its own name behind the prefix. */
  ticket(request: { keyPrefix: string; after: { redirect: string } | { status: 201 } }): Promise<Ticket>;
  /** What has arrived under a prefix, with the entity tag of each (without quotes); at most a thousand of them. */
  under(keyPrefix: string): Promise<readonly { key: string; etag: string }[]>;
  /** The bytes of an object, or null when it does not exist. */
  read(key: string): Promise<Uint8Array | null>;
  saveReading(key: string, reading: ReadingResult): Promise<void>;
  reading(key: string): Promise<ReadingResult | null>;
  save(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** A five-minute address from which the browser downloads the object under `name`. */
  downloadUrl(key: string, name: string): Promise<string>;
}
