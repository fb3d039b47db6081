import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { list } from './store.ts';

const s3 = new S3Client({});

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2 | object> {
  const [, page = '', name = ''] = event.rawPath.split('/');
  if (page === 'uploads') {
    return createPresignedPost(s3, {
      Bucket: process.env['FILES_BUCKET'] ?? '',
      Key: `incoming/${name}`,
      Conditions: [
        ['content-length-range', 1, 30 * 1024 * 1024],
        ['eq', '$Content-Type', 'text/plain'],
      ],
      Fields: { 'Content-Type': 'text/plain' },
      Expires: 600,
    });
  }
  if (page === 'items') return list(decodeURIComponent(name));
  if (page === 'queue') return { deadLetters: process.env['DEAD_LETTERS'] };
  if (page === 'mail-endpoint') return { endpoint: process.env['AWS_ENDPOINT_URL_SES'] };
  if (page === 'binary') {
    return { statusCode: 200, headers: { 'Content-Type': 'image/png' }, body: 'iVBORw==', isBase64Encoded: true };
  }
  if (page === 'cookies') return { statusCode: 204, cookies: ['a=1; Path=/', 'b=2; Path=/'] };
  if (page === 'crash') throw new Error('crash asked for');
  return { event, publicUrl: process.env['PUBLIC_URL'], now: new Date().toISOString() };
}
