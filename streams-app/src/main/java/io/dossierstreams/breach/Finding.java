package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.reference.Target.Severity;

/** What a subject was found to be, by the rules of its kind of target. */
sealed interface Finding permits Below, AtRisk, Worsening, NoActivity, Overdue, Silence, Unjudged {

    static Finding of(Case subject, Figures figures) {
        if (subject.indicator() == null) {
            return new Unjudged(subject);
        }
        return switch (subject.target().kind()) {
            case BELOW_TARGET -> Below.of(subject, figures);
            case AT_RISK -> AtRisk.of(subject, figures);
            case WORSENING -> Worsening.of(subject, figures);
            case NO_ACTIVITY -> NoActivity.of(subject, figures);
            case OVERDUE -> Overdue.of(subject, figures);
            case SOURCE_SILENT ->
                throw new IllegalArgumentException(subject.target().id() + " asks for no period");
        };
    }

    Subject subject();

    Verdict verdict();

    /** By how many cases it was found: a hold may be counted in them. */
    long cases();

    /** How grave it is if it is a breach. */
    default Severity severity() {
        return subject().target().severity();
    }

    /** The figures behind it. */
    Evidence evidence();

    /** The figures in words. */
    Words words();
}
