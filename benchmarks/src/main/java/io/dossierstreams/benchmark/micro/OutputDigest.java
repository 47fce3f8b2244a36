package io.dossierstreams.benchmark.micro;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;

/** A digest of records: keys, values, headers and timestamps, in their order. */
final class OutputDigest {
    private final MessageDigest digest;
    private long records;

    OutputDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long records() {
        return records;
    }

    /** Takes all that is in a topic. */
    void take(TestOutputTopic<byte[], byte[]> topic) {
        while (!topic.isEmpty()) {
            TestRecord<byte[], byte[]> sent = topic.readRecord();
            records++;
            add(sent.key());
            add(sent.value());
            digest.update((byte) sent.timestamp().hashCode());
            for (Header header : sent.headers()) {
                add(header.key().getBytes(StandardCharsets.UTF_8));
                add(header.value());
            }
        }
    }

    private void add(byte[] bytes) {
        digest.update((byte) (bytes == null ? 1 : 0));
        if (bytes != null) {
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
    }

    /** The first bytes of the digest of all that was taken; ends it. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
