package io.dossierstreams.command;

import io.dossierstreams.report.Language;
import io.dossierstreams.report.Layout;
import io.dossierstreams.report.ReportRequest;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a report is to show, and where it goes. */
public final class ReportOptions {
    @Option(
            names = "--unit",
            paramLabel = "ID",
            description = "The unit at the top (default: the only one that has none above it).")
    private String unit;

    @Option(
            names = "--period",
            paramLabel = "ID",
            converter = PeriodText.class,
            description = "2023-06-30, 2023-06, 2023-Q2, 2023-H1, 2023, 2023-YTD or 2023-06-01..2023-08-31"
                    + " (default: the month of the as-of day).")
    private Period period;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = DayText.class,
            description = "Count events up to the end of this day (default: that of the last closed tick).")
    private LocalDate asOf;

    @Option(
            names = "--known-at",
            paramLabel = "TICK",
            description = "Only what was known then: the number of a tick, a day (its end) or a time such as"
                    + " 2023-05-31T12:00+07:00. Counts the event log up to there again, and needs the key of the ticks"
                    + " (default: all that is known at the last closed tick).")
    private String knownAt;

    @Option(
            names = "--tree",
            paramLabel = "TREE",
            defaultValue = "as-it-was",
            converter = TreeText.class,
            description =
                    "as-it-was: each day counts where units were then; as-it-is-now: everything counts where units"
                            + " are on the as-of day, mergers included (default: ${DEFAULT-VALUE}).")
    private TreeChoice tree;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Only units of this level: ${COMPLETION-CANDIDATES}.")
    private Level level;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "10",
            description = "Mark rates over fewer cases than this, and do not rank them (default: ${DEFAULT-VALUE}).")
    private long minimum;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReportFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file, in UTF-8.")
    private Path output;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "vi",
            description = "Language of headings: vi or en (default: ${DEFAULT-VALUE}).")
    private Language language;

    ReportFormat format() {
        return format;
    }

    /** Empty is the last closed tick. */
    Optional<String> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    /** Empty is standard output. */
    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    ReportRequest request(Layout layout, Comparison comparison) {
        return new ReportRequest(
                layout,
                Optional.ofNullable(unit),
                Optional.ofNullable(period),
                Optional.ofNullable(comparison.campaign()),
                Optional.ofNullable(comparison.baseline()),
                Optional.ofNullable(asOf),
                Optional.ofNullable(comparison.compareAsOf()),
                tree == TreeChoice.AS_IT_IS_NOW,
                Optional.ofNullable(level),
                minimum,
                language);
    }

    /** Reads a period. */
    static final class PeriodText implements ITypeConverter<Period> {
        @Override
        public Period convert(String text) {
            try {
                return Period.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads a day. */
    static final class DayText implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("expected a day such as 2023-06-30, was " + text);
            }
        }
    }

    /** With which tree units are put together. */
    enum TreeChoice {
        AS_IT_WAS,
        AS_IT_IS_NOW
    }

    /** Reads which tree. */
    static final class TreeText implements ITypeConverter<TreeChoice> {
        @Override
        public TreeChoice convert(String text) {
            return switch (text) {
                case "as-it-was" -> TreeChoice.AS_IT_WAS;
                case "as-it-is-now" -> TreeChoice.AS_IT_IS_NOW;
                default -> throw new TypeConversionException("expected as-it-was or as-it-is-now, was " + text);
            };
        }
    }
}
