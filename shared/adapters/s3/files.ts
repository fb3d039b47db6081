import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { ReadingResult } from '../../domain/reading/result.ts';
import type { Files } from '../../ports/files.ts';

/** Largest file a form post may carry. The reader has its own, smaller limits per kind and says so in words. */
export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024;

const TICKET_SECONDS = 3600;
const DOWNLOAD_SECONDS = 300;

/** The files bucket. `client` is replaced in tests only. */
export function s3Files(bucket: string, client = new S3Client({})): Files {
  const read = async (key: string): Promise<Uint8Array | null> => {
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return answer.Body ? await answer.Body.transformToByteArray() : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
  const save = async (key: string, bytes: Uint8Array, contentType: string) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }));
  };
  return {
    read,
    save,
    async ticket({ keyPrefix, after }) {
      const extra: Record<string, string> =
        'redirect' in after
          ? { success_action_redirect: after.redirect }
          : { success_action_status: String(after.status) };
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        // S3 puts the own name of the file in place of this very text.
        Key: `${keyPrefix}\${filename}`,
        Conditions: [
          ['content-length-range', 0, MAX_UPLOAD_BYTES],
          ['starts-with', '$Content-Type', ''],
        ],
        Fields: { ...extra, 'Content-Type': 'application/octet-stream' },
        Expires: TICKET_SECONDS,
      });
      return { url, fields, maxBytes: MAX_UPLOAD_BYTES };
    },
    async under(keyPrefix) {
      const answer = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: keyPrefix }));
      return (answer.Contents ?? []).flatMap(({ Key: key, ETag: etag }) =>
        key === undefined ? [] : [{ key, etag: (etag ?? '').replaceAll('"', '') }],
      );
    },
    async saveReading(key, reading) {
      await save(key, new TextEncoder().encode(JSON.stringify(reading)), 'application/json');
    },
    async reading(key) {
      const bytes = await read(key);
      return bytes ? ReadingResult.parse(JSON.parse(new TextDecoder().decode(bytes))) : null;
    },
    async downloadUrl(key, name) {
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition: disposition });
      return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS });
    },
  };
}
