package io.dossierstreams.schema.codec;

/** How CloudEvents travel on Kafka. */
public enum ContentMode {
    /** Attributes in headers, the value is the data: smaller, and a consumer can filter without parsing. */
    BINARY,
    /** The value is an envelope with the attributes and the data, and survives whatever drops headers. */
    STRUCTURED
}
