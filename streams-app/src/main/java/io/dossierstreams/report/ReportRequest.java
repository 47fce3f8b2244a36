package io.dossierstreams.report;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Level;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What someone asks for, before it is known what there is. What is empty has a default.
 *
 * @param layout the layout
 * @param unit id of the unit at the top; by default the only root
 * @param period by default the month of the as-of day
 * @param campaign id of a loaded campaign, in place of a period
 * @param baseline the days that are compared with; by default the period before
 * @param asOf the day up to which events count; by default that of the last closed tick
 * @param compareAsOf compares with the same period as of this earlier day
 * @param asItIsNow whether everything is put together with the tree of the as-of day
 * @param level shows units of this level only
 * @param minimum a rate over fewer cases than this is marked and not ranked
 * @param language of all texts
 */
public record ReportRequest(
        Layout layout,
        Optional<String> unit,
        Optional<Period> period,
        Optional<String> campaign,
        Optional<Period> baseline,
        Optional<LocalDate> asOf,
        Optional<LocalDate> compareAsOf,
        boolean asItIsNow,
        Optional<Level> level,
        long minimum,
        Language language) {}
