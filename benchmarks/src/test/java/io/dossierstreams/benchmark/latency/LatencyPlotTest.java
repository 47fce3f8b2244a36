package io.dossierstreams.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LatencyPlotTest {

    @Test
    void shouldDrawACurveForEachRunThatHadAlerts() throws Exception {
        List<LatencyResult> results = List.of(
                result(1_000, 200_000_000, 900_000_000), result(5_000, 400_000_000, 5_100_000_000L), result(5_000));

        Document plot = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new LatencyPlot(results).svg())));

        assertThat(plot.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(plot.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 860 440");
    }

    private static LatencyResult result(int tick, long... nanos) {
        return new LatencyResult(new Load(1_000, tick, 100, "rocksdb", 300, 6, 1, 1, 1), 1_000, nanos, 0, 0.5);
    }
}
