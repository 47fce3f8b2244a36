package io.dossierstreams.command;

import io.dossierstreams.dossier.ConflictOrder;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.ModelInput;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The files of an office, drawn from a seed, and what the naive model knows of them. */
final class ReportFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Unit> units;
    private final List<Campaign> campaigns;
    private final List<Procedure> procedures;
    private final List<Definition> own;
    private final List<EventArrived> arrived;
    private final boolean recorded;

    /**
     * @param recorded whether lines say when their event was recorded; else the order of the lines does
     * @param secondVersion first day of the second version of the indicator online
     */
    ReportFiles(RandomLog log, boolean recorded, LocalDate secondVersion) {
        this.units = log.tree().stream().map(ReportFiles::named).toList();
        this.campaigns = lastOfEach(log.campaigns(), Campaign::id);
        this.procedures = lastOfEach(log.procedures(), Procedure::id);
        this.own = definitions(secondVersion);
        this.recorded = recorded;
        this.arrived = recorded ? log.arrived() : byOrder(log.arrived());
    }

    /** Another version of a built-in indicator, and one of the office's own. */
    private static List<Definition> definitions(LocalDate validFrom) {
        return List.of(
                new Definition(
                        "online",
                        2,
                        Definition.Kind.RATIO,
                        new Definition.Name("trực tuyến, gồm chứng thực", "online"),
                        "receivedOnline",
                        "received",
                        null,
                        null,
                        null,
                        validFrom,
                        "own definition",
                        null),
                new Definition(
                        "on-paper",
                        1,
                        Definition.Kind.COUNT,
                        new Definition.Name("hồ sơ giấy", "on paper"),
                        null,
                        null,
                        "receivedInPerson + receivedPostal",
                        null,
                        null,
                        null,
                        "own definition",
                        null));
    }

    /** Names as they are: with letters of Vietnamese, commas and quotes; several units share one. */
    private static Unit named(Unit unit) {
        String name = unit.level() == Level.COMMUNE ? "UBND xã Phước Hưng" : "Sở \"Nông nghiệp\", Đức Ứng " + unit.id();
        return new Unit(
                unit.id(),
                name,
                unit.level(),
                unit.parent(),
                unit.formerParents(),
                unit.validFrom(),
                unit.validTo(),
                unit.successors(),
                unit.exempt(),
                unit.sources());
    }

    private static <T> List<T> lastOfEach(List<T> loaded, Function<T, String> id) {
        return List.copyOf(loaded.stream()
                .collect(Collectors.toMap(id, entry -> entry, (first, last) -> last, TreeMap::new))
                .values());
    }

    private static List<EventArrived> byOrder(List<EventArrived> log) {
        List<EventArrived> arrived = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (EventArrived entry : log) {
            Instant time = entry.event().time();
            latest = time.isAfter(latest) ? time : latest;
            arrived.add(new EventArrived(latest, entry.event()));
        }
        return arrived;
    }

    /** What the model computes from. */
    ModelInput input() {
        return ModelInput.of(arrived, units, RandomLog.ZONE, ConflictOrder.INSTANCE)
                .withCampaigns(campaigns)
                .withProcedures(procedures)
                .withDefinitions(
                        Stream.concat(Indicators.STANDARD.all().stream().map(Indicator::definition), own.stream())
                                .toList());
    }

    List<Unit> units() {
        return units;
    }

    /** The last day on which something arrives. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(arrived.get(arrived.size() - 1).at(), RandomLog.ZONE);
    }

    int events() {
        return arrived.size();
    }

    /** Writes units.csv as a spreadsheet does, with a byte order mark and CRLF. */
    Path units(Path directory) throws IOException {
        List<List<?>> rows = units.stream()
                .<List<?>>map(unit -> List.of(
                        unit.id(),
                        unit.name(),
                        unit.level(),
                        text(unit.parent()),
                        unit.formerParents().stream()
                                .map(former -> former.parent() + "=" + former.validTo())
                                .collect(Collectors.joining(";")),
                        text(unit.validFrom()),
                        text(unit.validTo()),
                        String.join(";", unit.successors()),
                        unit.exempt().stream()
                                .map(exemption -> exemption.indicator() + "=" + exemption.reason())
                                .collect(Collectors.joining(";"))))
                .toList();
        return csv(
                directory.resolve("units.csv"),
                BYTE_ORDER_MARK + "id,name,level,parent,formerParents,validFrom,validTo,successors,exempt",
                rows);
    }

    Path campaigns(Path directory) throws IOException {
        List<List<?>> rows = campaigns.stream()
                .<List<?>>map(campaign -> List.of(
                        campaign.id(),
                        campaign.name(),
                        campaign.first(),
                        campaign.last(),
                        text(campaign.baselineFirst())))
                .toList();
        return csv(directory.resolve("campaigns.csv"), "id,name,first,last,baselineFirst", rows);
    }

    Path procedures(Path directory) throws IOException {
        List<List<?>> rows = procedures.stream()
                .<List<?>>map(procedure -> List.of(
                        procedure.id(),
                        procedure.name(),
                        text(procedure.serviceLevel()),
                        procedure.feeBearing(),
                        procedure.units().stream().distinct().collect(Collectors.joining(";")),
                        procedure.levels().stream().map(Level::name).collect(Collectors.joining(";"))))
                .toList();
        return csv(directory.resolve("procedures.csv"), "id,name,serviceLevel,feeBearing,units,levels", rows);
    }

    Path definitions(Path directory) throws IOException {
        List<List<?>> rows = own.stream()
                .<List<?>>map(definition -> List.of(
                        definition.id(),
                        definition.version(),
                        definition.kind(),
                        definition.name().vi(),
                        definition.name().en(),
                        text(definition.numerator()),
                        text(definition.denominator()),
                        text(definition.value()),
                        text(definition.validFrom()),
                        definition.source()))
                .toList();
        return csv(
                directory.resolve("definitions.csv"),
                "id,version,kind,name.vi,name.en,numerator,denominator,value,validFrom,source",
                rows);
    }

    Path targets(Path directory, String top) throws IOException {
        List<List<?>> rows = List.of(
                List.of("communes", "online", "LEVEL", top, "COMMUNE", "PROVINCE", "MONTH", "64,51 %"),
                List.of("all", "on-time", "UNDER", top, "", "PROVINCE", "YEAR_TO_DATE", "9/10"));
        return csv(
                directory.resolve("targets.csv"),
                "id,indicator,scope.select,scope.unit,scope.level,issuer,period,threshold",
                rows);
    }

    /** Times in UTC, and every other one in the zone of days. */
    Path events(Path directory) throws IOException {
        EventWriter writer = new EventWriter();
        StringBuilder lines = new StringBuilder(BYTE_ORDER_MARK);
        for (EventArrived entry : arrived) {
            String line = writer.line(entry.event());
            lines.append(recorded ? line.replaceFirst("\\{", recordedTime(entry.at())) : line)
                    .append("\r\n");
        }
        return Files.writeString(directory.resolve("events.ndjson"), lines);
    }

    private static String recordedTime(Instant at) {
        Object time =
                at.toEpochMilli() % 2 == 0 ? at : at.atZone(RandomLog.ZONE).toOffsetDateTime();
        return "{\"recordedtime\":\"" + time + "\",";
    }

    private static Path csv(Path file, String header, List<List<?>> rows) throws IOException {
        StringBuilder text = new StringBuilder(header).append("\r\n");
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<?> row : rows) {
                csv.printRecord(row);
            }
        }
        return Files.writeString(file, text);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    /** Names by id. */
    Map<String, String> names() {
        return units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
