package io.dossierstreams.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dossierstreams.topology.BreachRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Something in which a message differs from the one that the log gives.
 *
 * @param where the part: {@code key}, {@code timestamp}, {@code header breach-state}, {@code value evidence.numerator}
 * @param published what the topic has; empty where it has nothing
 * @param counted what the log gives; empty where it gives nothing
 */
public record MessageDifference(String where, String published, String counted) {
    private static final JsonMapper JSON = new JsonMapper();

    /** All differences; none if every byte is the same. */
    static List<MessageDifference> between(BreachRecord published, BreachRecord counted) {
        List<MessageDifference> found = new ArrayList<>();
        bytes(found, "key", published.key(), counted.key());
        add(found, "timestamp", Long.toString(published.timestamp()), Long.toString(counted.timestamp()));
        headers(found, published.headers(), counted.headers());
        values(found, published.value(), counted.value());
        return List.copyOf(found);
    }

    /** By place, as their order is part of what was sent. */
    private static void headers(List<MessageDifference> found, Headers published, Headers counted) {
        Iterator<Header> left = published.iterator();
        Iterator<Header> right = counted.iterator();
        while (left.hasNext() || right.hasNext()) {
            Header one = left.hasNext() ? left.next() : null;
            Header other = right.hasNext() ? right.next() : null;
            if (one != null && other != null && one.key().equals(other.key())) {
                bytes(found, "header " + one.key(), one.value(), other.value());
            } else {
                add(found, "header", line(one), line(other));
            }
        }
    }

    private static String line(Header header) {
        return header == null ? "" : header.key() + ": " + text(header.value());
    }

    private static void values(List<MessageDifference> found, byte[] published, byte[] counted) {
        if (Arrays.equals(published, counted)) {
            return;
        }
        int before = found.size();
        try {
            fields(found, "", JSON.readTree(published), JSON.readTree(counted));
        } catch (IOException e) {
            bytes(found, "value", published, counted);
        }
        if (found.size() == before) {
            int at = Arrays.mismatch(published, counted);
            found.add(new MessageDifference(
                    "value",
                    "the same fields, written otherwise from byte " + at + " on",
                    "as the ledger writes them"));
        }
    }

    private static void fields(List<MessageDifference> found, String path, JsonNode published, JsonNode counted) {
        if (published.isObject() && counted.isObject()) {
            SortedSet<String> names = new TreeSet<>();
            published.fieldNames().forEachRemaining(names::add);
            counted.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                fields(found, path.isEmpty() ? name : path + "." + name, published.path(name), counted.path(name));
            }
        } else if (!published.equals(counted)) {
            boolean shown = !text(published).equals(text(counted));
            add(
                    found,
                    ("value " + path).strip(),
                    shown ? text(published) : published.toString(),
                    shown ? text(counted) : counted.toString());
        }
    }

    /** As a person reads it; empty where there is nothing. */
    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.isTextual() ? node.asText() : node.toString();
    }

    /** As text, and as hexadecimal digits where the text does not show the difference. */
    private static void bytes(List<MessageDifference> found, String where, byte[] published, byte[] counted) {
        if (Arrays.equals(published, counted)) {
            return;
        }
        boolean shown = !text(published).equals(text(counted));
        add(
                found,
                where,
                shown ? text(published) : HexFormat.of().formatHex(published),
                shown ? text(counted) : HexFormat.of().formatHex(counted));
    }

    private static void add(List<MessageDifference> found, String where, String published, String counted) {
        if (!published.equals(counted)) {
            found.add(new MessageDifference(where, published, counted));
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
