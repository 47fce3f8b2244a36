package io.dossierstreams.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.demo.PublishedReport.Row;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HaiPhongReportTest {
    private final DemoReport report = DemoReports.named("hai-phong-2023-09").orElseThrow();
    private final PublishedReport signed = report.tables().get(0);
    private final PublishedReport counts = report.tables().get(1);

    @Test
    void shouldBeTheFileAsPublishedWhenPackaged() throws IOException, NoSuchAlgorithmException {
        try (InputStream csv = HaiPhongReport.class.getResourceAsStream("hai-phong-2023-09-signed.csv")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(csv.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo("5b9928d8f8423f07731709c2aa8a8315dbe0cca9d8d6484529e4fde419f3da8b");
        }
    }

    @Test
    void shouldPrintAsManySigningUnitsAndResultsAsTheLevelsSay() {
        for (Row total : counts.rows().subList(0, 3)) {
            List<Row> units = signed.rows().stream()
                    .filter(row -> row.level().equals(total.level()))
                    .toList();
            assertThat(units).hasSize(total.count("units_signing"));
            assertThat(units.stream()
                            .mapToLong(row -> row.count("signed_results"))
                            .sum())
                    .isEqualTo(total.count("signed_results"));
        }
    }

    @Test
    void shouldAddUpToTheCityWhenLevelsAreSummed() {
        Row city = counts.rows().get(3);
        for (String column : List.of("received", "received_online")) {
            assertThat(counts.rows().subList(0, 3).stream()
                            .map(row -> row.rate(column))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(city.rate(column));
        }
    }

    @Test
    void shouldHaveAsManyUnitsOfEachLevelAsTheCity() {
        assertThat(report.units().stream().collect(groupingBy(Unit::level, counting())))
                .isEqualTo(Map.of(Level.PROVINCE, 1L, Level.DEPARTMENT, 19L, Level.DISTRICT, 15L, Level.COMMUNE, 217L));
        assertThat(report.units()).extracting(Unit::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldNestCommunesInDistrictsThatComeBeforeThem() {
        Map<String, Level> known = new HashMap<>();
        for (Unit unit : report.units()) {
            Level parent = unit.parent() == null ? null : known.get(unit.parent());
            assertThat(parent)
                    .isEqualTo(
                            switch (unit.level()) {
                                case PROVINCE -> null;
                                case COMMUNE -> Level.DISTRICT;
                                default -> Level.PROVINCE;
                            });
            known.put(unit.id(), unit.level());
        }
    }

    @Test
    void shouldTellCommunesOfOneNameApart() {
        Map<String, Long> names = report.units().stream()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .collect(groupingBy(unit -> UnitCodes.below("X", unit.name()), counting()));
        assertThat(names.values().stream().filter(times -> times > 1)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(report.units())
                .extracting(Unit::id)
                .contains("HP.KIEN-THUY.MINH-TAN", "HP.THUY-NGUYEN.MINH-TAN", "HP.AN-DUONG.AN-DUONG");
    }

    @Test
    void shouldListCommunesUnderTheirDistrict() {
        assertThat(signed.rows().stream()
                        .filter(row -> row.level().equals("COMMUNE"))
                        .collect(groupingBy(row -> row.subject().group(), counting())))
                .hasSize(13)
                .containsEntry("COMMUNE, Quận Hồng Bàng", 9L);
    }

    @Test
    void shouldJudgeNobodyWhenTheReportNamesNoTarget() {
        assertThat(report.targets()).isEmpty();
    }
}
