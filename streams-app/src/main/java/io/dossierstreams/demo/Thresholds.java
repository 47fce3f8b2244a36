package io.dossierstreams.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import java.util.List;
import java.util.Map;

/** The thresholds that a unit is judged by, in a report whose targets all begin at its root. */
final class Thresholds {
    private Thresholds() {}

    /** By indicator. */
    static Map<String, List<Ratio>> of(List<Target> targets, String unit, Level level) {
        return targets.stream()
                .filter(target -> switch (target.scope().select()) {
                    case UNIT -> target.scope().unit().equals(unit);
                    case LEVEL -> target.scope().level() == level;
                    case UNDER -> true;
                })
                .collect(groupingBy(Target::indicator, mapping(Target::threshold, toList())));
    }
}
