package io.dossierstreams.benchmark;

import io.dossierstreams.delta.Deltas;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.FormerParent;
import java.time.LocalDate;
import java.util.List;

/** The ticks that are measured after all days have passed, from the smallest to those that touch everything. */
final class Changes {
    private final Scene scene;
    private final Sizes sizes;
    private final List<Unit> communes;

    Changes(Scene scene, Sizes sizes) {
        this.scene = scene;
        this.sizes = sizes;
        this.communes = scene.units().stream()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .toList();
    }

    /** @param runs how often each is done */
    void measure(int runs) {
        LocalDate today = scene.lastDay();
        int some = Math.min(300, communes.size());
        for (int run = 0; run < runs; run++) {
            Unit unit = communes.get(run % communes.size());
            add("a tick with one event", Differences.receipt(unit, today));
            add("a tick with " + some + " units", scene.work(communes.subList(0, some), today));
            add("a tick with all units", scene.work(scene.units(), today));
            add("a correction of 300 days ago", Differences.correction(unit, today.minusDays(300)));
        }
        for (int run = 0; run < runs; run++) {
            Unit unit = communes.get(run % communes.size());
            add("a unit renamed", References.of(ReferenceKind.UNITS, List.of(renamed(unit, run))));
        }
        for (int run = 0; run < runs; run++) {
            add("a unit moved", References.of(ReferenceKind.UNITS, List.of(moved(run, today))));
        }
        for (int run = 0; run < runs; run++) {
            add("a campaign loaded", References.of(ReferenceKind.CAMPAIGNS, List.of(campaign(run, today))));
        }
        for (int run = 0; run < runs; run++) {
            add("a definition changed", References.of(ReferenceKind.DEFINITIONS, List.of(definition(run))));
        }
    }

    private void add(String what, Deltas deltas) {
        sizes.add(what, scene.tick(References.NONE, deltas));
    }

    private void add(String what, References references) {
        sizes.add(what, scene.tick(references, Deltas.NONE));
    }

    private static Unit renamed(Unit unit, int run) {
        return Unit.of(unit.id(), unit.name() + ", town " + run, unit.level(), unit.parent());
    }

    /** Into another district, three months ago. */
    private Unit moved(int run, LocalDate today) {
        int number = (run + 1) % communes.size();
        Unit unit = communes.get(number);
        Unit elsewhere = scene.country().commune(number, number + 1);
        return new Unit(
                unit.id(),
                unit.name(),
                unit.level(),
                elsewhere.parent(),
                List.of(new FormerParent(unit.parent(), today.minusMonths(3))),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Campaign campaign(int run, LocalDate today) {
        return new Campaign("campaign-" + run, "Campaign " + run, today.minusDays(90 + run), today.plusDays(10), null);
    }

    private static Definition definition(int run) {
        Definition online = Indicators.STANDARD.get("online").orElseThrow().definition();
        return new Definition(
                online.id(),
                online.version(),
                online.kind(),
                online.name(),
                online.numerator(),
                online.denominator(),
                null,
                null,
                null,
                null,
                online.source(),
                "as of circular " + run);
    }
}
