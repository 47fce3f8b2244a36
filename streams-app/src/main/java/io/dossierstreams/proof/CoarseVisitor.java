package io.dossierstreams.proof;

import io.dossierstreams.log.LogRecord;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.schema.codec.MessageType;

/** Is given the log with fewer ticks; called by the thread that reads. */
public interface CoarseVisitor {

    /**
     * What somebody published, whether it will be rejected or not. Those of a partition come in their order, those of
     * several partitions mixed.
     */
    void event(int partition, LogRecord message);

    /**
     * A record that claims to be of the application and is not signed for this place. It counts for nothing here; in
     * another partition, or under another number, its signature may be valid, so it is not to be copied as it is.
     */
    void forged(int partition, LogRecord message);

    /**
     * Reference data, in the order in which they were loaded, once each; part of the tick that follows.
     *
     * @param type of a {@link io.dossierstreams.schema.codec.ReferenceKind}
     * @param key key of the record: the id
     * @param value JSON that nobody has checked yet; null where the entry was removed
     */
    void reference(MessageType type, byte[] key, byte[] value);

    /** All that lies before a tick in any partition has been given, and nothing of what lies behind it. */
    void boundary(CoarseTick tick);
}
