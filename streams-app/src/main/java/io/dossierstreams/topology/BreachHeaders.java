package io.dossierstreams.topology;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.TickComplete;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** Headers of a breach: they repeat what consumers filter by, so that they need not parse the value. */
final class BreachHeaders {
    private BreachHeaders() {}

    static Headers of(Breach breach, TickComplete tick) {
        return of(breach, MessageType.BREACH, breach.id() + "/" + breach.revision(), tick);
    }

    /** Of a reminder: its revision is that of a message, so the tick tells the two apart. */
    static Headers ofReminder(Breach breach, TickComplete tick) {
        String id = breach.id() + "/" + breach.revision() + "/reminder-" + tick.tick();
        return of(breach, MessageType.BREACH_REMINDER, id, tick);
    }

    private static Headers of(Breach breach, MessageType type, String id, TickComplete tick) {
        Headers headers = CloudEventHeaders.of(id, ControlRecord.SOURCE, type, tick.now(), breach.id());
        add(headers, "breach-kind", breach.kind().name());
        add(headers, "breach-state", breach.state().name());
        add(headers, "breach-severity", breach.severity().name());
        if (breach.indicator() != null) {
            add(headers, "breach-indicator", breach.indicator());
        }
        add(headers, "breach-level", breach.level().name());
        if (breach.parent() != null) {
            add(headers, "breach-parent", breach.parent());
        }
        if (breach.inhibitedBy() != null) {
            add(headers, "breach-inhibited-by", breach.inhibitedBy());
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
