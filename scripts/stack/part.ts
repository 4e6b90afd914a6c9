import type { PortSetting } from './settings.ts';

/** How a part's process is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Done right before the process starts, when no older one runs any more. */
  readonly beforeStart?: () => Promise<void>;
}

/** One thing that runs in a stack. The manager knows no part by name: all it knows stands here. */
export interface Part {
  readonly name: string;
  /** Parts that must be healthy before this one starts. */
  readonly needs: readonly string[];
  /** What the progress line says of it: product and address. */
  readonly about: string;
  readonly ports: readonly PortSetting[];
  /** Downloads, builds, writes files; afterwards the launch is known. A text: there is nothing to start, and this is how it is. */
  readonly prepare: (note: (text: string) => void) => Promise<Launch | string>;
  /** Answers true once the part does its work (not merely once it listens). May throw: not yet. */
  readonly healthy: () => Promise<boolean>;
  /** What must be so after the part is healthy, however often it is done (topics, replica set). Says what it changed. */
  readonly settle?: () => Promise<string | undefined>;
  /** How long it may take to be healthy, in seconds. */
  readonly patience: number;
}
