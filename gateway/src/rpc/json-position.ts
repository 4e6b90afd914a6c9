/** V8's word for a text that breaks off; other complaints name a position or are about a sign before the end. */
function isBrokenOff(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return position === undefined
      ? String(error).includes('end of JSON input')
      : Number(position) >= text.length || String(error).includes('Unterminated');
  }
}

/**
 * Where a malformed JSON text goes wrong, counted from 0 in UTF-16 units. V8 names the position in some of its messages only, so it is looked
 * for: every beginning of the text that stops before the mistake could still become JSON.
 */
export function positionOfMistake(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBrokenOff(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}
