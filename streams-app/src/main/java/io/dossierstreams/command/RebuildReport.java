package io.dossierstreams.command;

import io.dossierstreams.rebuild.Comparison;
import io.dossierstreams.rebuild.Comparison.Difference;
import io.dossierstreams.rebuild.Copied;
import io.dossierstreams.rebuild.RebuildPlan;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.schema.topic.Topic;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says what a rebuild is going to do, and what it has done. */
final class RebuildReport {
    private static final int LISTED = 20;

    private final PrintWriter out;
    private final CountingSettings old;
    private final Settings settings;

    RebuildReport(PrintWriter out, CountingSettings old, Settings settings) {
        this.out = out;
        this.old = old;
        this.settings = settings;
    }

    void plan(RebuildPlan plan, String every) {
        out.println("old log: " + text(old.cluster()));
        out.println("new log: " + text(settings.cluster()) + ", application " + settings.applicationId());
        if (plan.written() > 0) {
            out.println("goes on behind tick " + plan.written() + " of " + text(plan.now()));
        }
        if (plan.ticks().kept().isEmpty()) {
            out.println("no tick has come since");
        } else {
            out.println("ticks: " + plan.ticks().kept().size() + " of "
                    + (plan.lastOldTick() - plan.ticks().after())
                    + " are kept (" + every + "), up to tick " + plan.lastOldTick() + " of " + text(plan.lastNow()));
        }
        otherRules().forEach(rule -> out.println("counts by another rule: " + rule));
    }

    /** Settings that decide figures, where the new log has other ones. */
    private List<String> otherRules() {
        List<String> rules = new ArrayList<>();
        compare(rules, "time.zone", old.cluster().zone(), settings.cluster().zone());
        compare(
                rules,
                "event.maximum.bytes and depth",
                old.cluster().limits(),
                settings.cluster().limits());
        compare(rules, "horizon.months", old.horizonMonths(), settings.horizonMonths());
        compare(
                rules,
                "due.soon.hours",
                old.dueSoon().toHours(),
                settings.dueSoon().toHours());
        return rules;
    }

    private static void compare(List<String> rules, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            rules.add(name + " " + before + " -> " + after);
        }
    }

    void copied(RebuildPlan plan, Copied copied) {
        out.println("copied " + copied.events() + " events and " + copied.references() + " reference records; the new"
                + " log stands at tick " + plan.lastTick() + " of " + text(plan.lastNow()) + ", tick "
                + plan.lastOldTick() + " of the old one");
        if (copied.misplaced() > 0) {
            out.println(
                    copied.misplaced() + " events lay in a wrong partition, where they were rejected; in the new log"
                            + " they count, if nothing else is wrong with them");
        }
        if (copied.forged() > 0) {
            out.println(copied.forged() + " records were left out: they claim to be of the application, and are not"
                    + " signed with its key");
        }
        if (copied.tooLarge() > 0) {
            out.println(copied.tooLarge() + " records were left out: they are larger than any event may be");
        }
    }

    void behind(long events) {
        if (events > 0) {
            out.println(
                    events + " events lie behind the last tick of the old log and were not copied: they come with its"
                            + " next tick; run again");
        }
    }

    /** Returns whether all is as it should be. */
    boolean compared(RebuildPlan plan, Optional<Comparison> result) {
        if (result.isEmpty()) {
            out.println("not compared: the old application does not stand at tick " + plan.lastOldTick()
                    + "; stop it, and run again");
            return true;
        }
        Comparison comparison = result.get();
        long unexplained = comparison.unexplained();
        long explained = comparison.differences().size() - unexplained;
        out.println("compared " + comparison.compared() + " unit-days, unit-months, aggregates and alerts: "
                + (unexplained == 0 ? "no figure differs" : unexplained + " differ"));
        if (explained > 0) {
            out.println(explained + " alerts took another path, as they were judged at fewer ticks");
        }
        comparison.differences().stream()
                .filter(difference -> !difference.explained())
                .limit(LISTED)
                .forEach(this::print);
        if (unexplained > LISTED) {
            out.println("… and " + (unexplained - LISTED) + " more");
        }
        return unexplained == 0;
    }

    private void print(Difference difference) {
        out.println(settings.cluster().topics().name(difference.topic()) + " " + difference.key());
        out.println("  old: " + Objects.requireNonNullElse(difference.old(), "nothing"));
        out.println("  new: " + Objects.requireNonNullElse(difference.fresh(), "nothing"));
    }

    private static String text(ClusterSettings cluster) {
        return cluster.topics().name(Topic.EVENTS) + " at " + cluster.bootstrapServers() + ", "
                + cluster.eventPartitions() + " partitions";
    }

    private String text(Instant instant) {
        return instant.atZone(old.cluster().zone()).toOffsetDateTime().toString();
    }
}
