package io.dossierstreams.demo;

import java.util.List;
import java.util.Optional;

/** The reports that the demo knows. */
public final class DemoReports {
    private DemoReports() {}

    /** All of them, the default one first. */
    public static List<DemoReport> all() {
        return List.of(HoaiNhonReport.load(), HaiPhongReport.load());
    }

    /** The report with this name; empty if there is none. */
    public static Optional<DemoReport> named(String name) {
        return all().stream().filter(report -> report.name().equals(name)).findFirst();
    }
}
