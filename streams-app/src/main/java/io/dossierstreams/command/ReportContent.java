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
 * What stands on the topics of figures and reference data.
 *
 * @param closed the last closed tick; all figures belong to it
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
            TickComplete closed = figures.read();
            Collection<Definition> definitions = entries(clients, ReferenceKind.DEFINITIONS);
            return new ReportContent(
                    closed,
                    new Directory(entries(clients, ReferenceKind.UNITS)),
                    definitions.isEmpty() ? Indicators.STANDARD : Indicators.of(definitions),
                    entries(clients, ReferenceKind.PROCEDURES),
                    entries(clients, ReferenceKind.CAMPAIGNS).stream()
                            .collect(Collectors.toMap(Campaign::id, campaign -> campaign)),
                    figures.unitDays(),
                    figures.unitMonths());
        }
    }

    /** Those that others wrote and that are not valid are left out, as the application leaves them out. */
    private static <T extends Record> Collection<T> entries(KafkaClients clients, ReferenceKind<T> kind) {
        return new ReferenceTopic<>(clients, kind)
                .read().values().stream().flatMap(Optional::stream).toList();
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
