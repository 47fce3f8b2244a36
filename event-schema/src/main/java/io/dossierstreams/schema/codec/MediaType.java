package io.dossierstreams.schema.codec;

import java.util.Locale;

/** What a {@code content-type} says, its parameters aside. */
final class MediaType {
    static final String JSON = "application/json";
    static final String STRUCTURED_JSON = "application/cloudevents+json";

    private static final String CLOUD_EVENTS = "application/cloudevents";

    private MediaType() {}

    /** Whether the value is a whole CloudEvent in some format. */
    static boolean isStructured(String contentType) {
        return contentType.startsWith(CLOUD_EVENTS) || base(contentType).startsWith(CLOUD_EVENTS);
    }

    /** Whether the value is a whole CloudEvent as JSON, and one of them. */
    static boolean isStructuredJson(String contentType) {
        // First what nearly all are, to the letter.
        if (contentType.equals(STRUCTURED_JSON)) {
            return true;
        }
        String base = base(contentType);
        return base.equals(CLOUD_EVENTS) || base.equals(STRUCTURED_JSON);
    }

    /** Whether data of this type are JSON. */
    static boolean isJson(String contentType) {
        if (contentType.equals(JSON)) {
            return true;
        }
        String base = base(contentType);
        return base.equals(JSON) || base.equals("text/json") || base.endsWith("+json");
    }

    private static String base(String contentType) {
        int parameters = contentType.indexOf(';');
        String base = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return base.strip().toLowerCase(Locale.ROOT);
    }
}
