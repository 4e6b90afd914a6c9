/** Prints what happens to a stack, one line per part. */
export interface Report {
  readonly line: (part: string, text: string, seconds?: number) => void;
  readonly problem: (part: string, text: string) => void;
}

const WIDTH = 90;

/** `  kafka     at 127.0.0.1:9092 ...   3.1 s` */
export const formatLine = (part: string, text: string, seconds?: number): string => {
  const start = `  ${part.padEnd(13)} ${text}`;
  return seconds === undefined ? start : `${start.padEnd(WIDTH)} ${seconds.toFixed(1).padStart(6)} s`;
};

/** Progress on standard output, problems on standard error. */
export const consoleReport: Report = {
  line: (part, text, seconds) => console.log(formatLine(part, text, seconds)),
  problem: (part, text) => console.error(`✗ ${part}: ${text}`),
};
