package io.dossierstreams.report;

import io.dossierstreams.ledger.Directory;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a unit within the days of a report: closed, split, merged, moved. */
final class UnitNotes {
    private final Directory directory;
    private final Language language;
    private final LocalDate first;
    private final LocalDate last;

    UnitNotes(ReportQuery query, Directory directory) {
        this.directory = directory;
        this.language = query.language();
        LocalDate start = query.span().period().start();
        this.first = query.compared()
                .map(span -> span.period().start())
                .filter(start::isAfter)
                .orElse(start);
        this.last = query.treeDay();
    }

    List<String> of(Unit unit) {
        List<String> notes = new ArrayList<>();
        if (unit.validTo() != null && unit.validTo().isBefore(last)) {
            notes.add(closed(unit, unit.validTo().plusDays(1)));
        }
        predecessors(unit).forEach(predecessor -> notes.add(takenOver(predecessor)));
        unit.formerParents().stream()
                .filter(former -> isWithin(former.validTo()))
                .forEach(former -> notes.add(language.of(
                        "Thuộc " + name(former.parent()) + " đến hết " + Dates.text(former.validTo()),
                        "Under " + name(former.parent()) + " until " + Dates.text(former.validTo()))));
        return notes;
    }

    private String closed(Unit unit, LocalDate since) {
        String successors = unit.successors().stream().map(this::name).collect(Collectors.joining(", "));
        return switch (unit.successors().size()) {
            case 0 -> language.of("Chấm dứt từ " + Dates.text(since), "Closed on " + Dates.text(since));
            case 1 ->
                language.of(
                        "Nhập vào " + successors + " từ " + Dates.text(since),
                        "Merged into " + successors + " on " + Dates.text(since));
            default ->
                language.of(
                        "Chia tách từ " + Dates.text(since) + " thành " + successors
                                + "; số liệu giữ nguyên ở đơn vị cũ, không so sánh được",
                        "Split on " + Dates.text(since) + " into " + successors
                                + "; its figures stay with it and cannot be compared");
        };
    }

    private String takenOver(Unit predecessor) {
        LocalDate since = predecessor.validTo().plusDays(1);
        return predecessor.successors().size() > 1
                ? language.of(
                        "Tiếp nhận một phần " + name(predecessor.id()) + " khi chia tách từ " + Dates.text(since)
                                + "; không so sánh được với trước đó",
                        "Took over a part of " + name(predecessor.id()) + ", split on " + Dates.text(since)
                                + "; cannot be compared with the time before")
                : language.of(
                        "Tiếp nhận " + name(predecessor.id()) + " từ " + Dates.text(since),
                        "Took over " + name(predecessor.id()) + " on " + Dates.text(since));
    }

    private List<Unit> predecessors(Unit unit) {
        return directory.units().stream()
                .filter(other -> other.successors().contains(unit.id()))
                .filter(other -> other.validTo() != null && isWithin(other.validTo()))
                .sorted(Comparator.comparing(Unit::id))
                .toList();
    }

    /** Whether the day after this one begins something new within the days of the report. */
    private boolean isWithin(LocalDate lastDayBefore) {
        return !lastDayBefore.isBefore(first) && lastDayBefore.isBefore(last);
    }

    private String name(String id) {
        return directory.unit(id).map(unit -> unit.name() + " (" + id + ")").orElse(id);
    }
}
