/** An answer of S3 other than success, as its XML error documents give it. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The XML document of an error; faults that are no S3Error become InternalError. */
export function errorDocument(error: unknown): { status: number; body: string } {
  const known = error instanceof S3Error ? error : new S3Error(500, 'InternalError', String(error));
  const text = known.message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return {
    status: known.status,
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${known.code}</Code><Message>${text}</Message></Error>`,
  };
}
