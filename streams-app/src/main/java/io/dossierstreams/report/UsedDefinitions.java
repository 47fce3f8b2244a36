package io.dossierstreams.report;

import io.dossierstreams.indicator.Indicator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The definitions by which a report is made: of several versions the one in force at the end of its span. */
final class UsedDefinitions {
    private final ReportQuery query;
    private final ReportData data;
    private final SortedMap<String, Indicator> used = new TreeMap<>();

    UsedDefinitions(ReportQuery query, ReportData data) {
        this.query = query;
        this.data = data;
    }

    /**
     * The version of an indicator, which is used from now on.
     *
     * @throws ReportException if there is none
     */
    Indicator of(String id) {
        return used.computeIfAbsent(
                id, first -> data.definition(id, query.span().asOf()));
    }

    /** Which version was used, where there are others too. */
    List<String> remarks() {
        return used.values().stream()
                .filter(indicator -> data.indicators().all().stream()
                        .anyMatch(other -> other.id().equals(indicator.id()) && other.version() != indicator.version()))
                .map(indicator -> query.language()
                        .of(
                                indicator.id() + ": theo phiên bản " + indicator.version() + ", " + indicator.nameVi(),
                                indicator.id() + ": by version " + indicator.version() + ", " + indicator.nameEn()))
                .toList();
    }
}
