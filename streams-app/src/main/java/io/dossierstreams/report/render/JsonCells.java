package io.dossierstreams.report.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dossierstreams.report.Cell;
import io.dossierstreams.schema.figure.Ratio;
import java.io.IOException;

/** Cells as JSON. */
final class JsonCells {
    private final JsonGenerator json;

    JsonCells(JsonGenerator json) {
        this.json = json;
    }

    void write(Cell cell) throws IOException {
        if (cell instanceof Cell.Count count) {
            json.writeNumber(count.value());
        } else if (cell instanceof Cell.Change change) {
            json.writeNumber(change.value());
        } else if (cell instanceof Cell.Rate rate) {
            ratio(rate.ratio(), rate.small());
        } else if (cell instanceof Cell.Points points) {
            json.writeString(points.points().toPlainString());
        } else if (cell instanceof Cell.Growth growth) {
            ratio(growth.ratio(), false);
        } else if (cell instanceof Cell.Rank rank) {
            json.writeNumber(rank.place());
        } else if (cell instanceof Cell.Text text) {
            json.writeString(text.text());
        } else {
            json.writeNull();
        }
    }

    private void ratio(Ratio ratio, boolean small) throws IOException {
        json.writeStartObject();
        json.writeNumberField("numerator", ratio.numerator());
        json.writeNumberField("denominator", ratio.denominator());
        if (ratio.isDefined()) {
            json.writeStringField("percent", ratio.percent(2).toPlainString());
        } else {
            json.writeNullField("percent");
        }
        if (small) {
            json.writeBooleanField("small", true);
        }
        json.writeEndObject();
    }
}
