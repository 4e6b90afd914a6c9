import { mongo } from 'mongoose';

/** A session of the driver that transactions of this database run in. */
interface SessionRow {
  /** The session's id, hexadecimal. */
  _id: string;
  /** The process that opened it, by the name that its successor will have. */
  instance: string;
  at: Date;
}

const COLLECTION = 'open_sessions';
const FORGET_AFTER_MS = 7 * 86_400_000;

/** What keeps a killed process from standing in its successor's way. */
export interface LeftOpen {
  /** Notes the session before its first transaction; a session that is used again costs nothing. */
  note(session: mongo.ClientSession): Promise<void>;
  /** Ends what an earlier process of this name left open, and forgets it. Call it once, before the first transaction. */
  endEarlier(): Promise<void>;
}

/**
 * A process that is killed within a transaction leaves it open: the server keeps what it wrote locked until the transaction's lifetime ends, a
 * minute by default, and registrations of that series would stand still so long. So each process notes its sessions, and the next one
 * under the same name (INSTANCE_ID) ends them, which aborts their transactions at once.
 */
export function leftOpen(db: () => mongo.Db, instance: string): LeftOpen {
  const noted = new Set<string>();
  const rows = () => db().collection<SessionRow>(COLLECTION);
  return {
    async note(session) {
      const id = session.id?.id.toString('hex');
      if (id === undefined || noted.has(id)) return;
      await rows().updateOne({ _id: id }, { $set: { instance, at: new Date() } }, { upsert: true });
      noted.add(id);
    },
    async endEarlier() {
      const earlier = (await rows().find({ instance }).toArray()).map(({ _id }) => _id).filter((id) => !noted.has(id));
      if (earlier.length > 0) {
        const sessions = earlier.map((id) => ({ id: new mongo.UUID(id).toBinary() }));
        await db().client.db('admin').command({ killSessions: sessions });
      }
      await rows().deleteMany({ $or: [{ _id: { $in: earlier } }, { at: { $lt: new Date(Date.now() - FORGET_AFTER_MS) } }] });
    },
  };
}
