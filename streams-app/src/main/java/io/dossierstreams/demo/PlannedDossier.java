package io.dossierstreams.demo;

import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Resolved.Outcome;
import java.util.Optional;

/**
 * A dossier as the log has to tell it in the end.
 *
 * @param unit code of the receiving unit
 * @param timeline its times
 * @param traits what was recorded on receipt
 * @param fee the first fee or charge paid, if any
 * @param result what came of it, if it is resolved
 */
record PlannedDossier(String unit, Timeline timeline, Traits traits, Optional<Fee> fee, Optional<Result> result) {

    /**
     * What was recorded on receipt.
     *
     * @param verified there is a matched lookup
     */
    record Traits(
            boolean online, boolean nationalAccount, Components components, boolean reusedData, boolean verified) {}

    /** The first fee or charge paid. */
    record Fee(Moment paid, Method method) {}

    /** What came of the dossier. */
    record Result(Outcome outcome, boolean electronic, int certifiedCopies) {}
}
