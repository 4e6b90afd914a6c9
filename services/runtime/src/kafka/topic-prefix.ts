/** Adds and takes off what sets a deployment's (or a test's) topics and groups apart on a shared broker. */
export function topicPrefixing(prefix: string) {
  return {
    add: (name: string): string => `${prefix}${name}`,
    remove: (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name),
  };
}
