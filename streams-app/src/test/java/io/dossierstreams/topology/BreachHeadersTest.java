package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

/** What consumers filter by without parsing. */
class BreachHeadersTest {
    private static final TickComplete TICK = new TickComplete(
            7, Instant.parse("2023-03-10T17:00:00Z"), LocalDate.of(2023, 3, 10), LocalDate.of(2021, 3, 1));

    @Test
    void shouldSayWhichAlertExplainsThisOne() {
        assertThat(headers("D", "online", "silent:HN:all"))
                .containsEntry("breach-inhibited-by", "silent:HN:all")
                .containsEntry("breach-kind", "NO_ACTIVITY")
                .containsEntry("breach-state", "FIRING")
                .containsEntry("breach-severity", "WARNING")
                .containsEntry("breach-indicator", "online")
                .containsEntry("breach-level", "COMMUNE")
                .containsEntry("breach-parent", "D")
                .containsEntry("ce_id", "T:C:2023-03/4")
                .containsEntry("ce_type", "dossier.breach.v1");
    }

    @Test
    void shouldLeaveOutWhatThereIsNot() {
        assertThat(headers(null, null, null))
                .doesNotContainKeys("breach-inhibited-by", "breach-parent", "breach-indicator");
    }

    @Test
    void shouldTellAReminderFromTheMessageOfTheSameRevision() {
        assertThat(headers(BreachHeaders.ofReminder(breach("D", "online", null), TICK)))
                .containsEntry("ce_id", "T:C:2023-03/4/reminder-7")
                .containsEntry("ce_type", "dossier.breach-reminder.v1")
                .containsEntry("ce_subject", "T:C:2023-03")
                .containsEntry("breach-state", "FIRING");
    }

    private static Map<String, String> headers(String parent, String indicator, String inhibitedBy) {
        return headers(BreachHeaders.of(breach(parent, indicator, inhibitedBy), TICK));
    }

    private static Map<String, String> headers(Headers written) {
        Map<String, String> headers = new TreeMap<>();
        written.forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Breach breach(String parent, String indicator, String inhibitedBy) {
        return new Breach(
                "T:C:2023-03",
                1,
                4,
                AlertKind.NO_ACTIVITY,
                AlertState.FIRING,
                AlertState.FIRING,
                Reason.VALUE,
                Severity.WARNING,
                TICK.now(),
                "C",
                "Hoài Đức",
                Level.COMMUNE,
                parent,
                null,
                "2023-03",
                indicator,
                "T",
                inhibitedBy,
                null,
                new Text("", ""));
    }
}
