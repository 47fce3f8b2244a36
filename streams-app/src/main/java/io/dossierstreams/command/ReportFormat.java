package io.dossierstreams.command;

import io.dossierstreams.report.Report;
import io.dossierstreams.report.render.CsvRenderer;
import io.dossierstreams.report.render.JsonRenderer;
import io.dossierstreams.report.render.TextRenderer;
import java.time.ZoneId;
import java.util.Locale;

/** How a report is written. */
enum ReportFormat {
    TEXT,
    CSV,
    JSON;

    String render(Report report, ZoneId zone) {
        return switch (this) {
            case TEXT -> TextRenderer.render(report, zone);
            case CSV -> CsvRenderer.render(report);
            case JSON -> JsonRenderer.render(report);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
