package io.dossierstreams.command;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.report.OnlineServices;
import io.dossierstreams.report.ReportData;
import io.dossierstreams.report.ReportQuery;
import io.dossierstreams.report.SummedFigures;
import io.dossierstreams.report.UnitDays;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Procedure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a report is made from: what stands on the topics of figures and reference data, or stood there at an earlier tick.
 *
 * @param closed the tick; all figures belong to it
 * @param directory the units
 * @param indicators the definitions
 * @param procedures the catalogue of procedures
 * @param campaigns the campaigns by id
 * @param unitDays the counters
 * @param unitMonths the procedures received online
 */
record ReportContent(
        TickComplete closed,
        Directory directory,
        Indicators indicators,
        Collection<Procedure> procedures,
        Map<String, Campaign> campaigns,
        UnitDays unitDays,
        Collection<UnitMonth> unitMonths) {

    /**
     * Reads all that a report may need.
     *
     * @throws io.dossierstreams.report.ReportException if nothing has been counted yet
     */
    static ReportContent read(KafkaClients clients, ProgressOptions progress) {
        try (FigureTopics figures = new FigureTopics(clients, progress)) {
            return of(figures.read(), new Loaded(clients), figures.unitDays(), figures.unitMonths());
        }
    }

    /** Where reference data are taken from. */
    interface References {
        /** All entries of a kind. */
        <T extends Record> Collection<T> all(ReferenceKind<T> kind);
    }

    /** What is known at a tick. */
    static ReportContent of(
            TickComplete tick, References references, UnitDays unitDays, Collection<UnitMonth> unitMonths) {
        Collection<Definition> definitions = references.all(ReferenceKind.DEFINITIONS);
        return new ReportContent(
                tick,
                new Directory(references.all(ReferenceKind.UNITS)),
                // As the ledger does: what was wrong at an earlier tick cannot be put right any more.
                definitions.isEmpty() ? Indicators.STANDARD : Indicators.ofComputable(definitions, problem -> {}),
                references.all(ReferenceKind.PROCEDURES),
                references.all(ReferenceKind.CAMPAIGNS).stream()
                        .collect(Collectors.toMap(Campaign::id, campaign -> campaign)),
                unitDays,
                unitMonths);
    }

    /** Those that are loaded now. What others wrote and is not valid is left out, as the application leaves it out. */
    private record Loaded(KafkaClients clients) implements References {
        @Override
        public <T extends Record> Collection<T> all(ReferenceKind<T> kind) {
            return new ReferenceTopic<>(clients, kind)
                    .read().values().stream().flatMap(Optional::stream).toList();
        }
    }

    /** What the report of a query is made from. */
    ReportData data(ReportQuery query, ZoneId zone) {
        List<Span> spans = new ArrayList<>(List.of(query.span()));
        query.compared().ifPresent(spans::add);
        return new ReportData(
                closed.tick(),
                directory,
                indicators,
                SummedFigures.of(unitDays, directory, query.view(), spans),
                new OnlineServices(procedures, unitMonths, closed.asOf()),
                (period, units) -> unitDays.lastAfter(period, zone, units));
    }
}
