package io.dossierstreams.benchmark.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.common.header.Headers;

/**
 * A record of the event log as it is; its timestamp is that of the stream's element. It is decoded behind the shuffle,
 * since bytes are cheaper to send than a decoded event.
 */
record LogRecord(byte[] key, byte[] value, Headers headers) {
    static final TypeInformation<LogRecord> TYPE = new ValueType<>(LogRecord.class, new LogRecordSerializer());

    /** What records are distributed by: the id of the dossier, and something else for records that are no events. */
    Key dossier() {
        return new Key(key);
    }
}
