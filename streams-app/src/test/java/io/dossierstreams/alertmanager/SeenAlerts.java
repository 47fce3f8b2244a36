package io.dossierstreams.alertmanager;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.view.Roster;
import io.dossierstreams.view.View;
import io.dossierstreams.view.ViewFollower;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an instance has read that shows some alerts and nothing else. */
final class SeenAlerts {
    private SeenAlerts() {}

    static ViewFollower.State of(FiredAlert... alerts) {
        SortedMap<String, Breach> byId = new TreeMap<>();
        for (FiredAlert alert : alerts) {
            byId.put(alert.breach().id(), alert.breach());
        }
        LocalDate asOf = LocalDate.parse("2023-06-20");
        TickComplete complete = new TickComplete(41, FiredAlert.SINCE, asOf, null);
        View view =
                new View(complete, new Roster(asOf, List.of(), List.of(), Map.of()), new TreeMap<>(), Map.of(), byId);
        return new ViewFollower.State(true, Optional.empty(), Optional.of(complete), Optional.of(view));
    }
}
