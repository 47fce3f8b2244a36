package io.dossierstreams.log;

import org.apache.kafka.common.header.Headers;

/**
 * A record of the event log as it was read.
 *
 * @param offset its offset
 * @param timestamp its timestamp, milliseconds since 1970: when it arrived
 * @param headers its headers
 * @param key its key, or null
 * @param value its value, or null
 */
public record LogRecord(long offset, long timestamp, Headers headers, byte[] key, byte[] value) {}
