package io.dossierstreams.report.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.report.Column;
import io.dossierstreams.report.Footnote;
import io.dossierstreams.report.Report;
import io.dossierstreams.report.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Writes a report for programs: numbers as numbers, rates with numerator and denominator, absent figures as null. */
public final class JsonRenderer {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Report report;

    private JsonRenderer(JsonGenerator json, Report report) {
        this.json = json;
        this.report = report;
    }

    /** The report as JSON. */
    public static String render(Report report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new JsonRenderer(json, report).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("layout", report.layout());
        json.writeStringField("title", report.title());
        json.writeStringField("language", report.language().name().toLowerCase(Locale.ROOT));
        json.writeObjectFieldStart("unit");
        json.writeStringField("code", report.unit().id());
        json.writeStringField("name", report.unit().name());
        json.writeStringField("level", report.unit().level().name());
        json.writeEndObject();
        json.writeStringField("tree", report.view().day().isPresent() ? "as-it-is-now" : "as-it-was");
        json.writeNumberField("tick", report.tick());
        span("span", report.span());
        if (report.compared().isPresent()) {
            span("compared", report.compared().get());
        } else {
            json.writeNullField("compared");
        }
        json.writeNumberField("minimum", report.minimum());
        columns();
        rows();
        strings("remarks", report.remarks());
        json.writeObjectFieldStart("revisions");
        json.writeNumberField("corrections", report.revisions().corrections());
        json.writeNumberField("lateEvents", report.revisions().lateEvents());
        text("restatedAt", report.revisions().restatedAt());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void span(String name, Span span) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("period", span.period().id());
        json.writeStringField("start", span.period().start().toString());
        json.writeStringField("end", span.period().end().toString());
        json.writeStringField("asOf", span.asOf().toString());
        json.writeEndObject();
    }

    private void columns() throws IOException {
        json.writeArrayFieldStart("columns");
        for (Column column : report.columns()) {
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("heading", column.heading());
            json.writeStringField("kind", column.kind().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rows() throws IOException {
        List<Column> columns = report.columns();
        JsonCells cells = new JsonCells(json);
        json.writeArrayFieldStart("rows");
        for (Row row : report.rows().toList()) {
            json.writeStartObject();
            json.writeStringField("scope", row.scope().id());
            json.writeStringField("code", row.code());
            json.writeStringField("level", row.level());
            text("parent", row.parent());
            json.writeStringField("unit", row.name());
            json.writeBooleanField("total", row.isTotal());
            json.writeObjectFieldStart("cells");
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i).id());
                cells.write(row.cells().get(i));
            }
            json.writeEndObject();
            strings("notes", notes(row));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private List<String> notes(Row row) {
        return report.footnotes().stream()
                .filter(note -> row.notes().contains(note.number()))
                .map(Footnote::text)
                .toList();
    }

    private void strings(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void text(String name, Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }
}
