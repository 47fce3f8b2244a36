package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;

/** A published report with all that is needed to replay it. */
public interface DemoReport {

    /** The name on the command line, for example {@code hoai-nhon-2023-h1}. */
    String name();

    /** The period that the report is about; single rows of its tables may be about another one. */
    Period period();

    /** First day of the period. Dossiers that were carried over, and periods it is compared with, have older events. */
    default LocalDate firstDay() {
        return period().start();
    }

    /** Last day of the period; every event has arrived before it ends. */
    default LocalDate lastDay() {
        return period().end();
    }

    /** The directory of units, parents first. */
    List<Unit> units();

    /** The targets that the report names; it may name none. */
    List<Target> targets();

    /** The printed tables. */
    List<PublishedReport> tables();

    /** Events of exactly the printed counts in order of arrival: the same ones each time. */
    ArrivingEvents arrivals();
}
