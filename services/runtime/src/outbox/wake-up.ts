/** A rest that a signal ends early; a signal that comes while nobody rests ends the next rest at once. */
export interface WakeUp {
  rest(ms: number): Promise<void>;
  wake(): void;
}

/** See `WakeUp`. */
export function wakeUp(): WakeUp {
  let woken = false;
  let end: (() => void) | undefined;
  return {
    async rest(ms) {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      woken = false;
      end = undefined;
    },
    wake() {
      woken = true;
      end?.();
    },
  };
}
