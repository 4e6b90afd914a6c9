import { fen, needsInitiationReview } from '@bidline/kernel';
import type { FieldReason } from '@bidline/kernel';

/**
 * P-1: an estimate below 2,000,000.00 yuan registers by 项目登记表; from that amount on, included, it needs the 立项评审, which this service
 * does not have yet, so it is refused here, at registration and at every change (P-7). Amount in fen.
 */
export function checkAmount(estimate: number): FieldReason | undefined {
  if (estimate <= 0) return { reason: 'AMOUNT_NOT_POSITIVE' };
  return needsInitiationReview(fen(estimate)) ? { reason: 'AMOUNT_NEEDS_INITIATION_REVIEW' } : undefined;
}
