import type { FieldReason } from '../refusal/refusal.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** Contrast that WCAG 2.2 AA asks of text (1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Relative luminance of `#rrggbb` (WCAG 2.2), 0 black to 1 white. */
function luminanceOf(colour: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of `#rrggbb` with white, 1 to 21. */
export const contrastWithWhite = (colour: string): number => 1.05 / (luminanceOf(colour) + 0.05);

/** Checks a portal's accent colour (O-3): `#rrggbb`, readable on white. */
export function checkColour(colour: string): FieldReason | undefined {
  if (colour === '') return { reason: 'REQUIRED' };
  if (!COLOUR.test(colour)) return { reason: 'COLOUR_MALFORMED' };
  const contrast = contrastWithWhite(colour);
  // Cut, not rounded: 4.49 must not be shown as 4.5.
  return contrast < LEAST_CONTRAST
    ? { reason: 'COLOUR_LOW_CONTRAST', params: { contrast: String(Math.floor(contrast * 10) / 10) } }
    : undefined;
}
