package io.dossierstreams.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dossierstreams.report.VietnameseNumbers;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.topic.Topic;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prints who is below target: the breach topic read back, each alert with its last message and today's figure. */
final class BreachList {
    private final PrintWriter out;
    private final PeriodFigures figures;

    BreachList(PrintWriter out, PeriodFigures figures) {
        this.out = out;
        this.figures = figures;
    }

    void print(KafkaClients clients, Period period) {
        SortedMap<String, Breach> alerts = new TreeMap<>();
        int[] messages = new int[1];
        TopicContent.read(clients, Topic.BREACH_EVENTS, message -> {
            if (!MessageType.BREACH.typeName().equals(CloudEventHeaders.typeOf(message.headers()))) {
                return;
            }
            Breach breach = MessageCodec.BREACH.decode(message.value());
            if (breach.period().equals(period.id())) {
                alerts.put(breach.id(), breach);
                messages[0]++;
            }
        });
        SortedMap<String, List<Breach>> firing = alerts.values().stream()
                .filter(breach -> breach.kind() == AlertKind.BELOW_TARGET && breach.state() == AlertState.FIRING)
                .collect(groupingBy(Breach::target, TreeMap::new, toList()));
        out.printf(
                Locale.ROOT,
                "Below target in %s, from %d messages on %s:%n",
                period.id(),
                messages[0],
                clients.topics().name(Topic.BREACH_EVENTS));
        firing.forEach(this::printTarget);
    }

    private void printTarget(String target, List<Breach> breaches) {
        Breach any = breaches.get(0);
        Evidence evidence = any.evidence();
        out.printf(
                Locale.ROOT,
                "%n%s: %d below %s of %s (%s; %s)%n",
                target,
                breaches.size(),
                percent(Ratio.parse(evidence.threshold())),
                any.indicator(),
                any.severity(),
                evidence.legalBasis());
        for (Breach breach : breaches) {
            Ratio now = figures.indicator(Scope.unit(breach.unit()).id(), breach.indicator())
                    .orElseThrow()
                    .ratio();
            out.printf(
                    Locale.ROOT,
                    "  %-28s %9s  %14s  short by %5s  fires since %s%n",
                    breach.unitName(),
                    percent(now),
                    now,
                    VietnameseNumbers.count(BigDecimal.valueOf(
                            now.shortfall(Ratio.parse(breach.evidence().threshold())))),
                    breach.evidence().asOf());
        }
    }

    private static String percent(Ratio ratio) {
        return VietnameseNumbers.percent(ratio.percent(2));
    }
}
