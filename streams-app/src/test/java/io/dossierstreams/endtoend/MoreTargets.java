package io.dossierstreams.endtoend;

import io.dossierstreams.demo.ArrivingEvents;
import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.demo.PublishedReport;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A published report under more targets than it names.
 *
 * @param published the report
 * @param more the further targets
 */
record MoreTargets(DemoReport published, List<Target> more) implements DemoReport {
    @Override
    public String name() {
        return published.name();
    }

    @Override
    public Period period() {
        return published.period();
    }

    @Override
    public List<Unit> units() {
        return published.units();
    }

    @Override
    public List<Target> targets() {
        List<Target> targets = new ArrayList<>(published.targets());
        targets.addAll(more);
        return targets;
    }

    @Override
    public List<PublishedReport> tables() {
        return published.tables();
    }

    @Override
    public ArrivingEvents arrivals() {
        return published.arrivals();
    }
}
