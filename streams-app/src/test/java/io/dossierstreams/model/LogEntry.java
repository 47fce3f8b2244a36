package io.dossierstreams.model;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;

/** One entry of a random log; entries are listed in the order in which they arrive. */
public sealed interface LogEntry {

    /** When the entry arrives; never before the entry listed above it. */
    Instant at();

    /**
     * An event arrives.
     *
     * @param at the timestamp of its record; the event's own time is at most a day after it
     * @param event the event
     */
    record EventArrived(Instant at, DossierEvent event) implements LogEntry {}

    /**
     * An entry of the directory of units is loaded.
     *
     * @param at when
     * @param unit the unit; one with the same id replaces it
     */
    record UnitLoaded(Instant at, Unit unit) implements LogEntry {}

    /**
     * A campaign is loaded.
     *
     * @param at when
     * @param campaign the campaign; one with the same id replaces it
     */
    record CampaignLoaded(Instant at, Campaign campaign) implements LogEntry {}

    /**
     * An entry of the catalogue of procedures is loaded.
     *
     * @param at when
     * @param procedure the procedure; one with the same id replaces it
     */
    record ProcedureLoaded(Instant at, Procedure procedure) implements LogEntry {}

    /**
     * A tick: what is listed above it belongs to it.
     *
     * @param now the time that counts as "now"; later than that of the tick before
     */
    record DayTick(Instant now) implements LogEntry {
        @Override
        public Instant at() {
            return now;
        }
    }
}
