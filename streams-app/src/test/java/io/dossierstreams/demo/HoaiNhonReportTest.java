package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.demo.PublishedReport.Row;
import io.dossierstreams.schema.reference.Ids;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HoaiNhonReportTest {
    private final DemoReport report = DemoReports.named("hoai-nhon-2023-h1").orElseThrow();

    @Test
    void shouldBeTheFileAsPublishedWhenPackaged() throws IOException, NoSuchAlgorithmException {
        try (InputStream csv = HoaiNhonReport.class.getResourceAsStream("hoai-nhon-2023-h1.csv")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(csv.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo("4727cba2b50f26e2b93315e2dcc4606282bbcf3f913f72edc4b842503b86c82e");
        }
    }

    @Test
    void shouldHoldAllRowsWhenRead() {
        assertThat(report.tables().get(0).rows()).hasSize(20);
        assertThat(report.tables().get(0).rows())
                .allSatisfy(row -> assertThat(row.figures()).hasSize(20));
        assertThat(report.tables().get(0).unitRows()).hasSize(18);
    }

    @Test
    void shouldAddUpWhenUnitsAreSummed() {
        for (Column column : report.tables().get(0).columns()) {
            if (column instanceof Column.Count) {
                assertThat(sum(column, "COMMUNE"))
                        .isEqualTo(total("TOTAL_COMMUNE").rate(column.name()));
                assertThat(sum(column, "COMMUNE").add(sum(column, "DISTRICT")))
                        .isEqualTo(total("TOTAL_ALL").rate(column.name()));
            }
        }
    }

    @Test
    void shouldKeepPrintedDecimalsWhenSourceLeavesOutZeros() {
        Row town = report.tables().get(0).rows().get(0);
        assertThat(town.rate("identity_verification_pct")).isEqualTo(new BigDecimal("75.0"));
        assertThat(total("TOTAL_ALL").rate("identity_verification_pct")).isEqualTo(new BigDecimal("75.50"));
    }

    @Test
    void shouldGiveCodesWhenNamesAreVietnamese() {
        List<Unit> units = report.units();
        assertThat(units).extracting(Unit::id).doesNotHaveDuplicates().allMatch(Ids.PATTERN.asMatchPredicate());
        assertThat(units.get(0)).isEqualTo(unit("HN", "UBND thị xã Hoài Nhơn", Level.DISTRICT, null));
        assertThat(units).contains(unit("HN.HOAI-DUC", "UBND phường Hoài Đức", Level.COMMUNE, "HN"));
        assertThat(units).contains(unit("HN.HOAI-CHAU-BAC", "UBND xã Hoài Châu Bắc", Level.COMMUNE, "HN"));
    }

    @Test
    void shouldJudgeByLocalAndProvincialTargets() {
        Map<String, Target> targets = report.targets().stream().collect(Collectors.toMap(Target::id, target -> target));
        assertThat(targets).hasSize(10);
        Target communes = targets.get("town-online-communes");
        assertThat(communes.threshold().percent(0)).isEqualTo(BigDecimal.valueOf(70));
        assertThat(communes.severity()).isEqualTo(Target.Severity.WARNING);
        assertThat(communes.legalBasis()).contains("Hoài Nhơn");
        assertThat(targets.get("province-identity").severity()).isEqualTo(Target.Severity.CRITICAL);
    }

    @Test
    void shouldKnowNoOtherReport() {
        assertThat(DemoReports.named("nowhere")).isEmpty();
    }

    private static Unit unit(String id, String name, Level level, String parent) {
        return new Unit(id, name, level, parent, null, null, null, List.of(), List.of(), List.of("igate/hoai-nhon"));
    }

    private BigDecimal sum(Column column, String level) {
        return report.tables().get(0).rows().stream()
                .filter(row -> row.level().equals(level))
                .map(row -> row.rate(column.name()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Row total(String level) {
        return report.tables().get(0).rows().stream()
                .filter(row -> row.level().equals(level))
                .findFirst()
                .orElseThrow();
    }
}
