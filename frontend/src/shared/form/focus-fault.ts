/** Brings the control at a fault's path into view and gives it the focus. False when there is none on the page. */
export function focusAt(path: string, within: ParentNode = document): boolean {
  const field =
    within.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ??
    within.querySelector<HTMLElement>(`[data-path="${CSS.escape(path.split('[')[0] ?? path)}"]`);
  if (!field) return false;
  field.scrollIntoView({ block: 'center', behavior: 'instant' });
  (field.querySelector<HTMLElement>('input, textarea, select, button') ?? field).focus({ preventScroll: true });
  return true;
}
