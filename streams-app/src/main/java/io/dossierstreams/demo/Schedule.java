package io.dossierstreams.demo;

import io.dossierstreams.demo.Timeline.Extension;
import io.dossierstreams.schema.figure.Period;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Spreads the dossiers of a unit over the working hours of a period: when they are received, due and resolved. Whatever
 * is open at the end was received last.
 */
final class Schedule {
    private static final int CARRIED_OVER_DAYS = 60;
    private static final int EXTENDED_PER_HUNDRED = 4;
    private static final int PROLONGED_DAYS = 5;
    private static final DateTimeFormatter ID_DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final String unit;
    private final WorkingTime time;
    private final Delivery delivery;
    private final Random random;
    private final int before;
    private final int start;
    private final int end;
    private int number;

    /** @param firstNumber the number in the id of the first dossier: no two schedules of a unit may give one id */
    Schedule(String unit, int firstNumber, Period period, WorkingTime time, Delivery delivery, Random random) {
        this.unit = unit;
        this.number = firstNumber;
        this.time = time;
        this.delivery = delivery;
        this.random = random;
        this.before = time.firstMinute(period.start().minusDays(CARRIED_OVER_DAYS));
        this.start = time.firstMinute(period.start());
        this.end = time.firstMinute(period.end().plusDays(1));
    }

    /** Dossiers received before the period and resolved in its first weeks, in order of receipt. */
    List<Timeline> carriedOver(int count) {
        List<Timeline> timelines = new ArrayList<>();
        for (int received : minutes(before, start, count)) {
            int resolved = Math.min(end - 1, start + random.nextInt(30 * WorkingTime.DAY));
            int due = resolved + random.nextInt(PROLONGED_DAYS * WorkingTime.DAY);
            timelines.add(timeline(received, Procedure.slow(random), due, Optional.empty(), Optional.of(resolved)));
        }
        return timelines;
    }

    /**
     * Dossiers received in the period, in order of receipt.
     *
     * @param count how many
     * @param late how many of the resolved ones are resolved after their due date
     * @param open how many are not resolved in the period
     */
    List<Timeline> received(int count, int late, int open) {
        int resolved = count - open;
        EvenSpread lateOnes = EvenSpread.of(resolved, late);
        // Half a step off the even spread, so that a single late one is in the middle and not at an end.
        int halfStep = resolved / (2 * Math.max(1, late));
        List<Timeline> timelines = new ArrayList<>();
        for (int received : minutes(start, end, count)) {
            int place = timelines.size();
            if (place >= resolved) {
                timelines.add(open(received));
            } else if (lateOnes.isGood((place + halfStep) % resolved)) {
                timelines.add(late(received));
            } else {
                timelines.add(inTime(received));
            }
        }
        return timelines;
    }

    /** A dossier like those received in the period, which is open. */
    Timeline open(int received) {
        Procedure procedure = Procedure.slow(random);
        return timeline(received, procedure, promised(received, procedure), Optional.empty(), Optional.empty());
    }

    /** A random moment of the working time of the period. */
    Instant momentWithin() {
        return instant(minuteWithin(), 0);
    }

    /** A random minute of the period. */
    int minuteWithin() {
        return start + random.nextInt(end - start);
    }

    /** A random minute of the weeks before the period. */
    int minuteBefore() {
        return before + random.nextInt(start - before);
    }

    /** The same time of the day so many working days later, or the instant itself where that is after the period. */
    Instant daysLater(Instant instant, int count) {
        Instant later = time.daysLater(instant, count);
        return later.isAfter(time.instant(end - 1)) ? instant : later;
    }

    private Timeline late(int received) {
        Procedure drawn = Procedure.any(random);
        int afterDue = WorkingTime.DAY + random.nextInt(WorkingTime.DAY);
        // In a short period a result that takes weeks would be late beyond its end.
        Procedure procedure = promised(received, drawn) + afterDue < end ? drawn : Procedure.QUICKEST;
        int due = promised(received, procedure);
        int resolved = due + afterDue;
        if (resolved >= end) {
            throw new IllegalArgumentException(unit + ": a dossier cannot be received and be late in the last days");
        }
        return timeline(received, procedure, due, Optional.empty(), Optional.of(resolved));
    }

    private Timeline inTime(int received) {
        Procedure procedure = Procedure.any(random);
        int due = promised(received, procedure);
        int prolonged = due + PROLONGED_DAYS * WorkingTime.DAY;
        boolean extended = random.nextInt(100) < EXTENDED_PER_HUNDRED && prolonged < end;
        int granted = received + (due - received) / 2;
        int first = extended ? granted + 1 : received;
        int last = Math.min(end - 1, extended ? prolonged : due);
        int resolved = first + random.nextInt(last - first + 1);
        Optional<Extension> extension = extended
                ? Optional.of(new Extension(delivery.usual(instant(granted, 40)), time.close(prolonged)))
                : Optional.empty();
        return timeline(received, procedure, due, extension, Optional.of(resolved));
    }

    private static int promised(int received, Procedure procedure) {
        return received + procedure.promisedDays() * WorkingTime.DAY;
    }

    private Timeline timeline(
            int received, Procedure procedure, int due, Optional<Extension> extension, Optional<Integer> resolved) {
        // Seconds 0 to 9 for the receipt and from 30 for the result: what belongs to the receipt fits in between.
        Instant receivedAt = instant(received, 0);
        String id =
                String.format(Locale.ROOT, "%s-%s-%05d", unit, ID_DAY.format(receivedAt.atZone(time.zone())), number++);
        return new Timeline(
                id,
                delivery.usual(receivedAt),
                procedure,
                time.close(due),
                extension,
                resolved.map(minute -> delivery.usual(instant(minute, 30))));
    }

    private Instant instant(int minute, int second) {
        return time.instant(minute).plusMillis(second * 1_000L + random.nextInt(10_000));
    }

    private int[] minutes(int from, int to, int count) {
        return random.ints(count, from, to).sorted().toArray();
    }
}
