package io.dossierstreams.breach;

import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target;
import java.util.Set;
import java.util.SortedMap;

/**
 * The targets of a tick, and those of the one before.
 *
 * @param before by id
 * @param now by id
 * @param changed ids of those that are other than before
 */
record TargetChange(SortedMap<String, Target> before, SortedMap<String, Target> now, Set<String> changed) {

    /**
     * The target that an alert was raised for, which may be gone, or judge something else by now; null where nobody knows
     * it any more.
     */
    Target ofAlert(AlertId id) {
        Target target = now.get(id.target());
        return target != null && asksForPeriod(target) == id.period().isPresent() ? target : before.get(id.target());
    }

    static boolean asksForPeriod(Target target) {
        return target.kind() != AlertKind.SOURCE_SILENT;
    }
}
