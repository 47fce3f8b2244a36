package io.dossierstreams.command;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dossierstreams.breach.EvidenceWords;
import io.dossierstreams.explain.Explanation;
import io.dossierstreams.explain.Explanation.Copy;
import io.dossierstreams.explain.Movement;
import io.dossierstreams.proof.CountedEvent;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.codec.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes an explanation for programs. */
final class ExplanationJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Explanation explanation;
    private final ExplainLanguage language;

    private ExplanationJson(Explanation explanation, ExplainLanguage language) {
        this.explanation = explanation;
        this.language = language;
    }

    static String render(Explanation explanation, ExplainLanguage language) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(new ExplanationJson(explanation, language).root())
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode root() throws IOException {
        Breach breach = explanation.published();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("alert", breach.id());
        root.put("revision", breach.revision());
        root.put("tick", explanation.tick().tick());
        root.put("now", explanation.tick().now().toString());
        root.put("same", explanation.isSame());
        ArrayNode copies = root.putArray("messages");
        explanation.copies().forEach(copy -> copies.add(copy(copy)));
        root.set("published", json(MessageCodec.BREACH, breach));
        root.set(
                "counted",
                explanation.counted().isPresent()
                        ? json(MessageCodec.BREACH, explanation.counted().get())
                        : MAPPER.nullNode());
        ArrayNode story = root.putArray("story");
        for (Explanation.Step step : explanation.story()) {
            story.add(json(MessageCodec.BREACH, step.breach()));
        }
        root.set(
                "target",
                explanation.target().isPresent()
                        ? json(MessageCodec.TARGET, explanation.target().get())
                        : MAPPER.nullNode());
        ArrayNode evidence = root.putArray("evidence");
        EvidenceWords.of(explanation.counted().orElse(breach)).forEach(sentence -> evidence.add(text(sentence)));
        root.put("moved", explanation.moved());
        ArrayNode movements = root.putArray("movements");
        explanation.movements().forEach(movement -> movements.add(movement(movement)));
        return root;
    }

    private static JsonNode copy(Copy copy) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("topic", copy.message().topic());
        node.put("offset", copy.message().offset());
        ArrayNode differences = node.putArray("differences");
        copy.differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("where", difference.where())
                        .put("published", difference.published())
                        .put("counted", difference.counted()));
        return node;
    }

    private static JsonNode movement(Movement movement) {
        CountedEvent event = movement.event();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("tick", movement.tick());
        node.put("part", movement.part().name());
        node.put("numerator", movement.numerator());
        node.put("denominator", movement.denominator());
        movement.came().ifPresent(day -> node.put("came", day.toString()));
        node.put("unit", movement.unit());
        node.put("type", event.event().type().typeName());
        node.put("dossier", event.event().dossierId());
        node.put("revision", event.event().revision());
        node.put("time", event.event().time().toString());
        node.put("arrived", Instant.ofEpochMilli(event.arrival()).toString());
        node.put("partition", event.partition());
        node.put("offset", event.offset());
        return node;
    }

    private JsonNode text(Text text) {
        ObjectNode node = MAPPER.createObjectNode();
        if (language != ExplainLanguage.EN) {
            node.put("vi", text.vi());
        }
        if (language != ExplainLanguage.VI) {
            node.put("en", text.en());
        }
        return node;
    }

    private static <T extends Record> JsonNode json(MessageCodec<T> codec, T message) throws IOException {
        return MAPPER.readTree(codec.encode(message));
    }
}
