package io.dossierstreams.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the notes of a report as they first appear; the same words have the same number. */
final class Footnotes {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, first -> numbers.size() + 1);
    }

    List<Footnote> all() {
        return numbers.entrySet().stream()
                .map(entry -> new Footnote(entry.getValue(), entry.getKey()))
                .toList();
    }
}
