package io.dossierstreams.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.event.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mutates fields of valid samples at random: whoever checks with the schema must learn what the reader will say. */
class SchemaAgreementTest {
    /** Late enough for all times below, as a schema does not know the arrival. */
    private static final long ARRIVAL = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    /** Values on both sides of the rules; left out is 1.0, a whole number to JSON Schema, but not as it is written. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "1.5",
            "1000000",
            "1000001",
            "2147483647",
            "2147483648",
            "10000000000000",
            "10000000000001",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\"HN-01\"",
            "\"-\"",
            "\"a b\"",
            "\"a\\u0000b\"",
            "\"true\"",
            "\"0\"",
            "\"07\"",
            "\"2147483648\"",
            "\"ONLINE\"",
            "\"online\"",
            "\"FULL\"",
            "\"NONE\"",
            "\"FEE\"",
            "\"GRANTED\"",
            "\"1.0\"",
            "\"application/json\"",
            "\"text/plain\"",
            "\"2023-06-01T08:15:00Z\"",
            "\"2023-06-01T08:15:00.1+07:00\"",
            "\"2023-06-01T08:15:00\"",
            "\"2023-06-01\"",
            "\"2150-01-01T00:00:00Z\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"" + "x".repeat(64) + "\"",
            "\"" + "x".repeat(65) + "\"",
            "\"" + "𝒟".repeat(64) + "\"",
            "\"" + "x".repeat(129) + "\"",
            "{}",
            "[]",
            "{\"unit\":\"HN\"}",
            "[null]");

    private final Schemas schemas = new Schemas();
    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @EnumSource
    void shouldAgreeWithTheReaderWhenFieldsAreMutated(EventType type) throws Exception {
        Random random = new Random(type.ordinal());
        List<Golden> samples = Golden.all(type.typeName(), "valid");
        int accepted = 0;
        for (int i = 0; i < 3_000; i++) {
            ObjectNode message =
                    (ObjectNode) samples.get(random.nextInt(samples.size())).json();
            mutate(random.nextBoolean() ? message : message.path("data"), random);
            Reading reading = reader.readLine(Golden.JSON.writeValueAsBytes(message), ARRIVAL);
            List<String> errors = schemas.errors(type.typeName(), message);
            assertThat(errors.isEmpty())
                    .as("%s%n%s%n%s", message, reading, errors)
                    .isEqualTo(reading instanceof Reading.Accepted);
            accepted += errors.isEmpty() ? 1 : 0;
        }
        assertThat(accepted).isBetween(300, 2_700);
    }

    private static void mutate(JsonNode node, Random random) throws Exception {
        if (!(node instanceof ObjectNode object) || object.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        // Base64 is beyond what JSON Schema checks.
        if (name.equals("data_base64")) {
            return;
        }
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, Golden.JSON.readTree(VALUES.get(random.nextInt(VALUES.size()))));
        }
    }
}
