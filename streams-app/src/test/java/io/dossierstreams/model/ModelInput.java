package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * All that the model computes figures from.
 *
 * @param arrived all events known with the timestamps of their records, in any order, duplicates included
 * @param units the entries of the directory of units as they were loaded; a later one replaces an earlier one
 * @param campaigns the campaigns as they were loaded, likewise
 * @param procedures the catalogue of procedures as it was loaded, likewise
 * @param definitions all versions of all indicators
 * @param zone the zone of days and periods
 * @param conflictOrder decides between other facts at an equal revision: the greatest one is valid; it must be a total
 *     order of the facts
 * @param horizonMonths how many months before the as-of day's month are kept by the day
 */
public record ModelInput(
        List<EventArrived> arrived,
        List<Unit> units,
        List<Campaign> campaigns,
        List<Procedure> procedures,
        List<Definition> definitions,
        ZoneId zone,
        Comparator<DossierEvent> conflictOrder,
        int horizonMonths) {
    /** Longer than any test: nothing is folded. */
    public static final int NO_HORIZON = 1_200;

    public ModelInput {
        arrived = List.copyOf(arrived);
        units = List.copyOf(units);
        campaigns = List.copyOf(campaigns);
        procedures = List.copyOf(procedures);
        definitions = List.copyOf(definitions);
    }

    /** Without campaigns and procedures, with the standard indicators, and with nothing folded. */
    public static ModelInput of(
            List<EventArrived> arrived, List<Unit> units, ZoneId zone, Comparator<DossierEvent> conflictOrder) {
        return new ModelInput(
                arrived, units, List.of(), List.of(), ModelDefinitions.STANDARD, zone, conflictOrder, NO_HORIZON);
    }

    public ModelInput withCampaigns(List<Campaign> loaded) {
        return new ModelInput(arrived, units, loaded, procedures, definitions, zone, conflictOrder, horizonMonths);
    }

    public ModelInput withProcedures(List<Procedure> loaded) {
        return new ModelInput(arrived, units, campaigns, loaded, definitions, zone, conflictOrder, horizonMonths);
    }

    public ModelInput withDefinitions(List<Definition> versions) {
        return new ModelInput(arrived, units, campaigns, procedures, versions, zone, conflictOrder, horizonMonths);
    }

    public ModelInput withHorizon(int months) {
        return new ModelInput(arrived, units, campaigns, procedures, definitions, zone, conflictOrder, months);
    }
}
