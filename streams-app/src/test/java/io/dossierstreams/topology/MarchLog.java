package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;

import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;

/** March 2023 in two communes: C1 has one dossier by hand on the 1st and online ones on the 10th, C2 one on the 20th. */
final class MarchLog {
    private MarchLog() {}

    /** A new one. */
    static EventLog create() {
        EventLog log = new EventLog(2).loadDefinitions();
        log.load(Unit.of("P", "Province", Level.PROVINCE, null));
        log.load(Unit.of("D", "District", Level.DISTRICT, "P"));
        log.load(Unit.of("C1", "Commune 1", Level.COMMUNE, "D"));
        log.load(Unit.of("C2", "Commune 2", Level.COMMUNE, "P"));
        log.load(online("own", 99, 1, 0));
        for (int day = 1; day <= 31; day++) {
            String date = LocalDate.of(2023, 3, day).toString();
            if (day == 1) {
                receive(log, "A", "C1", date, Channel.IN_PERSON);
            } else if (day == 10) {
                receive(log, "B", "C1", date, Channel.ONLINE);
                log.tick(at(date + "T12:00"));
                receive(log, "C", "C1", date, Channel.ONLINE);
                receive(log, "D", "C1", date, Channel.ONLINE);
            } else if (day == 20) {
                receive(log, "E", "C2", date, Channel.IN_PERSON);
            }
            log.tick(LocalDate.of(2023, 3, day)
                    .plusDays(1)
                    .atStartOfDay(SimulatedPipeline.ZONE)
                    .toInstant());
        }
        return log;
    }

    private static void receive(EventLog log, String id, String unit, String date, Channel channel) {
        dossier(id)
                .received(date + "T09:00", ReceivedSample.by(unit).channel(channel))
                .events()
                .forEach(event -> log.append(event, event.time()));
    }

    /** A share of online dossiers that both communes have to reach in the month. */
    static Target online(String id, int percent, int minimum, int holdMinutes) {
        return new Target(
                id,
                1,
                AlertKind.BELOW_TARGET,
                "online",
                communes(),
                Level.DISTRICT,
                PeriodKind.MONTH,
                new Ratio(percent, 100),
                null,
                minimum,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                holdMinutes,
                0,
                0);
    }

    static Selector communes() {
        return new Selector(Select.LEVEL, "P", Level.COMMUNE);
    }
}
