package io.dossierstreams.benchmark.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.benchmark.throughput.BarChart.Row;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarChartTest {

    @Test
    void shouldDrawBarsInProportionToTheirValues() throws Exception {
        BarChart chart = new BarChart(
                "A & B", List.of("speed"), List.of(new Row("a < b", List.of(400.0)), new Row("c", List.of(100.0))), 0);

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));

        // The ground and the legend come before the bars.
        NodeList boxes = svg.getElementsByTagName("rect");
        assertThat(boxes.getLength()).isEqualTo(4);
        assertThat(width(boxes, 2)).isEqualTo(4 * width(boxes, 3)).isPositive();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A & B");
    }

    @Test
    void shouldDrawWhenAllIsZero() {
        assertThat(new BarChart("none", List.of("speed"), List.of(new Row("a", List.of(0.0))), 0).svg())
                .doesNotContain("NaN", "Infinity");
    }

    private static double width(NodeList boxes, int position) {
        return Double.parseDouble(((Element) boxes.item(position)).getAttribute("width"));
    }
}
