package io.dossierstreams.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.dossierstreams.backtest.BacktestBounds;
import io.dossierstreams.backtest.BacktestResult;
import io.dossierstreams.backtest.Episode;
import io.dossierstreams.backtest.TargetFinding;
import io.dossierstreams.backtest.TargetTotal;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;

/** Writes a backtest for programs: every transition, figures with both parts, mean days as an exact fraction. */
final class BacktestJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final BacktestResult result;
    private final BacktestFigures figures;

    BacktestJson(BacktestResult result, ZoneId zone) {
        this.result = result;
        this.figures = new BacktestFigures(result.bounds(), zone);
    }

    String render() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write(JsonGenerator json) throws IOException {
        BacktestBounds bounds = result.bounds();
        json.writeStartObject();
        json.writeStringField("begin", figures.time(bounds.begin()));
        json.writeStringField("end", figures.time(bounds.end()));
        json.writeStringField("from", bounds.from().toString());
        json.writeStringField("to", bounds.to().toString());
        json.writeNumberField("ticks", bounds.ticks());
        json.writeArrayFieldStart("targets");
        for (TargetFinding finding : result.targets()) {
            target(json, finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void target(JsonGenerator json, TargetFinding finding) throws IOException {
        TargetTotal total = finding.total(result.bounds());
        json.writeStartObject();
        json.writeStringField("target", finding.target().id());
        json.writeStringField("kind", finding.target().kind().toString());
        json.writeNumberField("alerts", total.alerts());
        json.writeNumberField("units", total.units());
        json.writeNumberField("episodes", total.episodes());
        json.writeNumberField("missed", total.missed());
        if (total.meanDays().isDefined()) {
            json.writeStringField("meanDaysFiring", total.meanDays().toString());
        } else {
            json.writeNullField("meanDaysFiring");
        }
        json.writeBooleanField("waitsForIndicator", finding.waiting());
        json.writeArrayFieldStart("unjudgedUnits");
        for (Unit unit : finding.unjudged()) {
            json.writeString(unit.id());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("firings");
        for (Episode episode : finding.episodes()) {
            episode(json, episode);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void episode(JsonGenerator json, Episode episode) throws IOException {
        Breach begin = episode.begin();
        json.writeStartObject();
        json.writeStringField("alert", begin.id());
        json.writeStringField("unit", begin.unit());
        json.writeStringField("unitName", begin.unitName());
        json.writeStringField("level", begin.level().toString());
        json.writeStringField("parent", begin.parent());
        json.writeStringField("period", begin.period());
        json.writeNumberField("episode", begin.episode());
        json.writeStringField("severity", episode.severity().toString());
        json.writeBooleanField("fired", episode.fired());
        json.writeBooleanField("firing", episode.end().isEmpty());
        json.writeStringField("daysFiring", figures.days(episode));
        json.writeArrayFieldStart("transitions");
        for (Breach message : episode.messages()) {
            transition(json, message);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void transition(JsonGenerator json, Breach message) throws IOException {
        json.writeStartObject();
        json.writeStringField("state", message.state().toString());
        json.writeStringField("reason", message.reason().toString());
        json.writeStringField("severity", message.severity().toString());
        json.writeStringField("now", figures.time(message.evidence().now()));
        json.writeStringField("asOf", message.evidence().asOf().toString());
        json.writeNumberField("numerator", message.evidence().numerator());
        json.writeNumberField("denominator", message.evidence().denominator());
        json.writeStringField("inhibitedBy", message.inhibitedBy());
        json.writeStringField("vi", message.text().vi());
        json.writeStringField("en", message.text().en());
        json.writeEndObject();
    }
}
