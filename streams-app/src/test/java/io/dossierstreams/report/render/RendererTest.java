package io.dossierstreams.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dossierstreams.report.Language;
import io.dossierstreams.report.Report;
import io.dossierstreams.report.SampleReports;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The bytes of reports: golden texts, and what readers rely on. */
class RendererTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void shouldWriteTheOnlineShareAsText() {
        assertThat(TextRenderer.render(SampleReports.onlineShare(Language.VI), ZONE))
                .isEqualTo(golden("online-share.txt"));
    }

    @Test
    void shouldWriteTheOnlineShareInEnglish() {
        assertThat(TextRenderer.render(SampleReports.onlineShare(Language.EN), ZONE))
                .isEqualTo(golden("online-share-en.txt"));
    }

    @Test
    void shouldWriteTheOperationsAsText() {
        assertThat(TextRenderer.render(SampleReports.operations(), ZONE)).isEqualTo(golden("operations.txt"));
    }

    @Test
    void shouldWriteTheIndicatorsAsText() {
        assertThat(TextRenderer.render(SampleReports.indicators(), ZONE).lines().limit(14))
                .containsExactlyElementsOf(golden("indicators.txt").lines().toList());
    }

    @Test
    void shouldWriteBothPartsOfARatioAmongTheIndicators() {
        assertThat(TextRenderer.render(SampleReports.indicators(), ZONE)).containsPattern(" 661/1.071 +61,72 %\n");
    }

    @Test
    void shouldWriteCsv() {
        assertThat(CsvRenderer.render(SampleReports.onlineShare(Language.VI)).replace("\r\n", "\n"))
                .isEqualTo(golden("online-share.csv"));
    }

    @Test
    void shouldWriteJson() {
        assertThat(JsonRenderer.render(SampleReports.onlineShare(Language.VI))).isEqualTo(golden("online-share.json"));
    }

    @Test
    void shouldEndCsvLinesAsRfc4180Says() {
        assertThat(CsvRenderer.render(SampleReports.onlineShare(Language.VI)))
                .endsWith("\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void shouldQuoteNamesInCsvWhenTheyHaveCommas() throws IOException {
        List<CSVRecord> lines = parse(SampleReports.onlineShare(Language.VI));

        assertThat(lines).extracting(line -> line.get("unit")).contains("Xã \"Hoài Mỹ\", mới");
    }

    @Test
    void shouldHaveOneCsvLineForEachRow() throws IOException {
        Report report = SampleReports.indicators();

        assertThat(parse(report)).hasSameSizeAs(report.rows().toList());
    }

    @Test
    void shouldWriteNumbersInJsonAsNumbersAndNoActivityAsNull() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonRenderer.render(SampleReports.onlineShare(Language.VI)));

        JsonNode town = json.get("rows").get(0).get("cells");
        assertThat(town.get("cases").isIntegralNumber()).isTrue();
        assertThat(town.get("online_pct").get("percent").isNull()).isTrue();
        assertThat(town.get("online_change_points").isNull()).isTrue();
    }

    @Test
    void shouldAlignNamesWhoseMarksAreApart() {
        Report report = SampleReports.onlineShare(Language.VI);
        String text = TextRenderer.render(report, ZONE);

        assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<String> rows = text.lines()
                .filter(line -> line.matches(".* [ABCD]  .*[0-9n] .*"))
                .toList();
        assertThat(rows)
                .hasSize(4)
                .extracting(line -> line.replaceAll(" [ABCD]  .*", "").length())
                .containsOnly(rows.get(0).replaceAll(" [ABCD]  .*", "").length());
    }

    private static List<CSVRecord> parse(Report report) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(CsvRenderer.render(report)))) {
            return parser.getRecords();
        }
    }

    private static String golden(String name) {
        try (InputStream in = RendererTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
