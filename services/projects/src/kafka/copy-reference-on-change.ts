import { applyReferenceEvent, emptyReference } from '@bidline/kernel';
import type { ReferenceData } from '@bidline/kernel';
import { compactedCopy } from '@bidline/runtime';
import type { Background, CompactedCopyOptions } from '@bidline/runtime';

/** The market department's master data (M-7): dictionaries, organisations, charts, people; the latest state per key. */
const REFERENCE_TOPIC = 'bidline.market.reference.v1';

/** The copy of this process. */
export interface ReferenceCopy {
  readonly background: Background;
  /** What is known now. */
  current(): ReferenceData;
}

/**
 * Keeps a copy of the master data up to date; `background` runs it. The service takes calls before the copy is there: projects can be read
 * without it, and writes say what they wait for (`reference.ts`).
 */
export function copyReferenceOnChange(parts: Omit<CompactedCopyOptions, 'topic' | 'service' | 'apply'>): ReferenceCopy {
  let reference = emptyReference;
  const { name, start, stop } = compactedCopy({
    ...parts,
    topic: REFERENCE_TOPIC,
    service: 'projects',
    apply(event) {
      reference = applyReferenceEvent(reference, event);
    },
  });
  return { background: { name, start, stop }, current: () => reference };
}
