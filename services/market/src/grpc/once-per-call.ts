/**
 * Runs work once per call, however often the command's transaction is run again: for a command whose work writes transactions of its own. The
 * first answer, or error, is the answer of each run.
 */
export function oncePerCall<T>(work: () => Promise<T>): (call: object) => Promise<T> {
  const answers = new WeakMap<object, Promise<T>>();
  return (call) => {
    const answer = answers.get(call) ?? work();
    answers.set(call, answer);
    return answer;
  };
}
