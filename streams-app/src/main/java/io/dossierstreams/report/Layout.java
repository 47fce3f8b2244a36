package io.dossierstreams.report;

/** A kind of official table. */
public interface Layout {

    /** Its name on the command line. */
    String id();

    /** Whether it shows a second span beside the one that is asked for. */
    boolean compares();

    /**
     * Makes the table.
     *
     * @throws ReportException if what is there is not enough for it
     */
    Report of(ReportQuery query, ReportData data);
}
