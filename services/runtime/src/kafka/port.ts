/** A message on its way to a topic. Topics are named without the deployment's prefix everywhere outside this folder. */
export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A message as a consumer gets it. */
export interface IncomingMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends in order per key. */
export interface EventProducer {
  /** Resolves when every in-sync replica has all of them; rejects when it is not known that they do: then send all again. */
  send(messages: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
}

/** What to read, as whom, and what to do with it. */
export interface ConsumeOptions {
  readonly topic: string;
  /** Consumers of one group share the partitions; the prefix goes before it too. */
  readonly group: string;
  /** A group without a position starts at the first message that the topic still has. */
  readonly fromBeginning: boolean;
  /** False: no positions are kept, and each process reads the whole topic, again after each loss of the broker. Default true. */
  readonly commit?: boolean;
  /** Called for one partition's messages in their order, at most one call per partition at a time; what it throws has the batch come again. */
  handle(messages: readonly IncomingMessage[]): Promise<void>;
}

/** A running consumer. */
export interface Consumption {
  stop(): Promise<void>;
}

/** A topic to make, with its settings as Kafka names them. */
export interface TopicSpec {
  readonly topic: string;
  readonly partitions?: number;
  readonly config?: Readonly<Record<string, string>>;
}

/** Kafka as the rest of the runtime sees it: replaceable by writing this folder anew. Nothing connects before it is used. */
export interface Kafka {
  producer(): EventProducer;
  /** Starts at once and keeps trying while the broker is away; `stop` ends it also then. */
  consume(options: ConsumeOptions): Consumption;
  /** The offset behind the last message of each partition. */
  endOffsets(topic: string): Promise<ReadonlyMap<number, bigint>>;
  /** Makes topics that are not there; those that are stay as they are. */
  createTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Removes topics; for tests that made their own. */
  deleteTopics(topics: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
