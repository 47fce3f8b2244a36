package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dossierstreams.schema.event.DossierEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded random forms of one event as JSON: some mean the same, some mean something else, some are no JSON. */
final class RandomForms {
    private static final String[] NAMES = {
        "unit",
        "data",
        "data_base64",
        "revision",
        "time",
        "traceparent",
        "",
        "Unit",
        "uni",
        "phường",
        "\\u0075nit",
        "a\u007Fb",
        "𝒟"
    };
    private static final String[] VALUES = {
        "null",
        "true",
        "false",
        "True",
        "nul",
        "truee",
        "1",
        "0",
        "-1",
        "-0",
        "01",
        "007",
        "+1",
        "1.0",
        "1e3",
        "1E400",
        "2147483647",
        "2147483648",
        "99999999999999999",
        "999999999999999999",
        "9999999999999999999",
        "10000000000000",
        "10000000000001",
        "1000001",
        "[]",
        "[1]",
        "{}",
        "{\"a\":{\"b\":[]}}",
        "{\"a\":1,\"a\":2}",
        "\"\"",
        "\"7\"",
        "\"07\"",
        "\"x\"",
        "\"Phường\"",
        "\"𝒟\"",
        "\"\\u0041\"",
        "\"\\ud800\"",
        "\"a\\\"b\"",
        "\"\uFFFD\"",
        "\"a\tb\"",
        "\"a\u007Fb\"",
        "\"a\u0085b\"",
        "\"ONLINE\"",
        "\"online\"",
        "\"FULL\"",
        "\"1.0\"",
        "\"application/json\"",
        "\"Application/x+JSON; a=b\"",
        "\"text/plain\"",
        "\"2023-06-30T08:15:00+07:00\"",
        "\"2023-06-30t08:15:00.123999z\"",
        "\"2023-06-30T08:15:00\"",
        "\"2023-06-30T08:15Z\"",
        "\"2023-02-29T00:00:00Z\"",
        "\"2024-02-29T23:59:60Z\"",
        "\"2023-06-30T24:00:00Z\"",
        "\"1999-12-31T23:59:59.999Z\"",
        "\"2000-01-01T00:00:00+00:01\"",
        "\"2101-01-01T00:00:00Z\"",
        "\"2100-12-31T23:59:59.9999Z\"",
        "\"2023-06-30T08:15:00.Z\"",
        "\"2023-06-30T08:15:00+07:60\"",
        "\"2023-06-30T08:15:00-23:59\"",
        "\"٢٠٢٣-06-30T08:15:00Z\"",
        "\"" + "x".repeat(65) + "\"",
        "\"" + "ộ".repeat(64) + "\"",
        "\"" + "x".repeat(129) + "\"",
        "\"dossier.paid.v1\"",
        "\"dossier.paid.v2\"",
        "\"NONE\"",
        "\"-U1\"",
        "\"U 1\"",
        "\"U/1\"",
        "'x'",
        "/**/1",
        "NaN",
        ""
    };
    private static final String[] SPACES = {"", "", "", "", " ", "\n", "\t\r ", "\f", "\u00A0", "/**/"};

    private final ObjectMapper mapper = new ObjectMapper();
    private final EventWriter writer = new EventWriter();
    private final Random random;

    RandomForms(long seed) {
        this.random = new Random(seed);
    }

    /** Bytes of the value in this mode with some changes, mostly few. */
    byte[] next(DossierEvent event, ContentMode mode) {
        JsonNode envelope = tree(event);
        String text = object(members(mode == ContentMode.BINARY ? envelope.get("data") : envelope));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? damaged(bytes) : bytes;
    }

    private JsonNode tree(DossierEvent event) {
        try {
            return mapper.readTree(writer.line(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> members(JsonNode object) {
        List<String> members = new ArrayList<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String text = value.isObject() ? object(members(value)) : value.toString();
            members.add('"' + field.getKey() + "\":" + text);
        });
        return members;
    }

    private String object(List<String> members) {
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            change(members);
        }
        boolean isSpaced = random.nextInt(10) == 0;
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < members.size(); i++) {
            String member = members.get(i);
            int colon = member.indexOf("\":") + 1;
            text.append(i == 0 ? "" : ",")
                    .append(space(isSpaced))
                    .append(member, 0, colon)
                    .append(space(isSpaced));
            text.append(':')
                    .append(space(isSpaced))
                    .append(member, colon + 1, member.length())
                    .append(space(isSpaced));
        }
        return text.append('}').append(space(isSpaced)).toString();
    }

    private void change(List<String> members) {
        int at = members.isEmpty() ? 0 : random.nextInt(members.size());
        switch (random.nextInt(members.isEmpty() ? 1 : 7)) {
            case 0 -> members.add(at, '"' + pick(NAMES) + "\":" + pick(VALUES));
            case 1 -> members.remove(at);
            case 2 -> members.add(members.get(at));
            case 3 -> Collections.shuffle(members, random);
            case 4 ->
                members.set(
                        at,
                        '"'
                                + pick(NAMES)
                                + members.get(at).substring(members.get(at).indexOf("\":")));
            case 5 -> {
                for (int more = random.nextInt(12); more > 0; more--) {
                    members.add(at, "\"x" + random.nextInt(100) + "\":" + pick(VALUES));
                }
            }
            default -> members.set(at, members.get(at).replaceFirst("\":.*", "\":") + pick(VALUES));
        }
    }

    private String space(boolean isSpaced) {
        return isSpaced ? pick(SPACES) : "";
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        byte[] damaged = switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOf(bytes, bytes.length + 1);
            default -> bytes.clone();
        };
        if (at < damaged.length) {
            damaged[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return damaged;
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
