export function startTracing(env: Readonly<Record<string, string | undefined>>): void {
  void env;
}
