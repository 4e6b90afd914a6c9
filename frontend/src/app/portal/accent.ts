/** Paints the portal's accent (O-3): marks, active states and primary buttons; never whole surfaces. */
export function paintAccent(colour: string): void {
  if (/^#[0-9a-f]{6}$/i.test(colour)) document.documentElement.style.setProperty('--accent', colour);
}
