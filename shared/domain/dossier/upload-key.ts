import { CallId, CampaignId, type DossierKey, PeriodId, UnitId, UploadId } from '../../../events/ids.ts';
import { printableText } from '../reading/vietnamese/canonical.ts';

/** Where everything sent for a dossier arrives. */
export const incomingOf = ({ unitId, campaignId, callId, period }: DossierKey): string =>
  `incoming/${unitId}/${campaignId}/${callId}/${period}/`;

/** Where the files of one upload ticket arrive; the file's own name follows behind. */
export const incomingPrefix = (key: DossierKey, upload: UploadId): string => `${incomingOf(key)}${upload}/`;

/** True when something that arrived was neither read nor refused yet. */
export function isBeingRead(
  arrived: readonly { key: string; etag: string }[],
  uploads: readonly { id: string; etag: string }[],
): boolean {
  return arrived.some(({ key, etag }) => {
    const upload = parseIncoming(key)?.upload;
    return upload !== undefined && !uploads.some((u) => u.id === upload && u.etag.replaceAll('"', '') === etag);
  });
}

/** Whose upload an arrived object is, or null when its key is none of ours. */
export function parseIncoming(objectKey: string): { dossier: DossierKey; upload: UploadId; name: string } | null {
  const [root, unit, campaign, call, period, upload, ...name] = objectKey.split('/');
  if (root !== 'incoming') return null;
  const unitId = UnitId.safeParse(unit);
  const campaignId = CampaignId.safeParse(campaign);
  const callId = CallId.safeParse(call);
  const periodId = PeriodId.safeParse(period);
  const uploadId = UploadId.safeParse(upload);
  const all = unitId.success && campaignId.success && callId.success && periodId.success && uploadId.success;
  if (!all) return null;
  const dossier = { unitId: unitId.data, campaignId: campaignId.data, callId: callId.data, period: periodId.data };
  return { dossier, upload: uploadId.data, name: printableText(name.join('/')) };
}
