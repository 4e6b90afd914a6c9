import type { Health } from '../grpc/health.ts';
import type { Log } from '../log/log.ts';

/** Whether the process may get calls, kept up to date for health checks. */
export interface Readiness {
  isReady(): boolean;
  /** Begins to tell the health service; ends by `end`. */
  watch(health: Health): void;
  /** From now on not ready, whatever the parts say: the process is about to end. */
  end(): void;
}

const EVERY_MS = 250;

/** Ready while every condition holds. Calls ask the conditions themselves; the health service learns of a change within a quarter of a second. */
export function readiness(conditions: Readonly<Record<string, () => boolean>>, log: Log): Readiness {
  const state = { ended: false, told: 'nothing yet' };
  let timer: NodeJS.Timeout | undefined;
  let tellNow = (): void => undefined;
  const lacking = (): string[] => Object.keys(conditions).filter((name) => conditions[name]?.() === false);
  const isReady = (): boolean => !state.ended && lacking().length === 0;

  function tell(health: Health): void {
    health.setReady(isReady());
    const said = state.ended ? 'ending' : lacking().join(', ');
    if (said !== state.told) log.info(said === '' ? {} : { waitingFor: said }, said === '' ? 'ready' : 'not ready');
    state.told = said;
  }

  return {
    isReady,
    watch: (health) => {
      tellNow = () => tell(health);
      tellNow();
      timer = setInterval(tellNow, EVERY_MS);
    },
    end: () => {
      state.ended = true;
      clearInterval(timer);
      tellNow();
    },
  };
}
