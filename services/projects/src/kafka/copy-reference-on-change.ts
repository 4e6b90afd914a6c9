import { applyReferenceEvent, emptyReference } from '@bidline/kernel';
import type { ReferenceData } from '@bidline/kernel';
import { compactedCopy } from '@bidline/runtime';
import type { CompactedCopy, CompactedCopyOptions } from '@bidline/runtime';

/** The market department's master data (M-7): dictionaries, organisations, charts, people; the latest state per key. */
const REFERENCE_TOPIC = 'bidline.market.reference.v1';

/** The copy of this process. */
export interface ReferenceCopy {
  readonly background: CompactedCopy;
  /** What is known now. */
  current(): ReferenceData;
}

/** Keeps a copy of the master data up to date; `background` runs it. */
export function copyReferenceOnChange(parts: Omit<CompactedCopyOptions, 'topic' | 'service' | 'apply'>): ReferenceCopy {
  let reference = emptyReference;
  const background = compactedCopy({
    ...parts,
    topic: REFERENCE_TOPIC,
    service: 'projects',
    apply(event) {
      reference = applyReferenceEvent(reference, event);
    },
  });
  return { background, current: () => reference };
}
