package io.dossierstreams.alertmanager;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is said of an alert: labels, which name it and which routes and silences match, and annotations, for people. */
final class Words {
    /** Whose alert it is; several applications may share an Alertmanager. */
    static final String APPLICATION = "application";

    /** Id of the alert. */
    static final String ALERT = "alert";

    /** Id of its target. */
    static final String TARGET = "target";

    private static final JsonMapper MAPPER = new JsonMapper();

    private Words() {}

    /** Named as in the metrics, so that one silence by label says the same in both. */
    static SortedMap<String, String> labels(String application, Breach alert) {
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put("alertname", alert.kind().name());
        labels.put(APPLICATION, application);
        labels.put(ALERT, alert.id());
        labels.put(TARGET, alert.target());
        labels.put("unit", alert.unit());
        labels.put("level", alert.level().name());
        labels.put("severity", alert.severity().name());
        labels.put("period_id", alert.period());
        if (!alert.period().equals(Breach.NO_PERIOD)) {
            labels.put("period", Period.parse(alert.period()).kind().name().toLowerCase(Locale.ROOT));
        }
        put(labels, "parent", alert.parent());
        put(labels, "indicator", alert.indicator());
        put(labels, "source", alert.source());
        put(labels, "inhibited_by", alert.inhibitedBy());
        return Collections.unmodifiableSortedMap(labels);
    }

    /** The sentences, and the evidence by the names that it has in messages. */
    static SortedMap<String, String> annotations(Breach alert) {
        SortedMap<String, String> annotations = new TreeMap<>();
        evidence(alert)
                .properties()
                .forEach(field ->
                        put(annotations, field.getKey(), field.getValue().asText()));
        put(annotations, "text_vi", alert.text().vi());
        put(annotations, "text_en", alert.text().en());
        put(annotations, "unit_name", alert.unitName());
        put(annotations, "state", alert.state().name());
        put(annotations, "reason", alert.reason().name());
        put(annotations, "explain", "dossier-streams explain " + alert.id());
        return Collections.unmodifiableSortedMap(annotations);
    }

    /** As on the topics: fractions exact, and what the kind of alert does not have is not there. */
    private static JsonNode evidence(Breach alert) {
        try {
            return MAPPER.readTree(MessageCodec.BREACH.encode(alert)).path("evidence");
        } catch (JacksonException e) {
            throw new IllegalStateException("a message that was just written cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Alertmanager takes an empty text for none. */
    private static void put(SortedMap<String, String> words, String name, String text) {
        if (text != null && !text.isEmpty()) {
            words.put(name, text);
        }
    }
}
