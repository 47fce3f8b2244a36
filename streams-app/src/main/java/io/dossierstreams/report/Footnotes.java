package io.dossierstreams.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the notes of a report; the same words have the same number. */
final class Footnotes {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, first -> numbers.size() + 1);
    }

    /** The notes as a reader comes to them: rows may have been put in another order since they were numbered. */
    InOrder inOrderOf(List<Group> groups) {
        Map<Integer, Integer> order = new LinkedHashMap<>();
        groups.forEach(group ->
                group.rows().forEach(row -> row.notes().forEach(note -> order.putIfAbsent(note, order.size() + 1))));
        List<String> texts = List.copyOf(numbers.keySet());
        List<Footnote> notes = order.entrySet().stream()
                .map(entry -> new Footnote(entry.getValue(), texts.get(entry.getKey() - 1)))
                .toList();
        return new InOrder(
                notes,
                groups.stream()
                        .map(group -> new Group(
                                group.heading(),
                                group.rows().stream()
                                        .map(row -> row.withNotes(row.notes().stream()
                                                .map(order::get)
                                                .sorted()
                                                .toList()))
                                        .toList()))
                        .toList());
    }

    /**
     * Footnotes numbered in the order of the rows.
     *
     * @param notes from 1
     * @param groups the rows with these numbers
     */
    record InOrder(List<Footnote> notes, List<Group> groups) {}
}
