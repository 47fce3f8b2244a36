package io.dossierstreams.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/** The days of one unit in their order, in arrays: an object per day would take more room than its counters. */
final class DaySeries {
    /** No time. */
    static final long NEVER = Long.MIN_VALUE;

    private static final int FIRST_CAPACITY = 16;

    private int size;
    private int[] days = new int[FIRST_CAPACITY];
    private byte[][] counters = new byte[FIRST_CAPACITY][];
    private long[] now = new long[FIRST_CAPACITY];

    void put(long epochDay, byte[] encoded, Instant at) {
        int day = Math.toIntExact(epochDay);
        int index = Arrays.binarySearch(days, 0, size, day);
        if (index < 0) {
            index = -index - 1;
            makeRoom(index);
            days[index] = day;
        }
        counters[index] = encoded;
        now[index] = at == null ? NEVER : at.toEpochMilli();
    }

    void remove(long epochDay) {
        int index = Arrays.binarySearch(days, 0, size, Math.toIntExact(epochDay));
        if (index >= 0) {
            move(index + 1, index);
            size--;
            counters[size] = null;
        }
    }

    int size() {
        return size;
    }

    long day(int index) {
        return days[index];
    }

    byte[] counters(int index) {
        return counters[index];
    }

    void addDaysTo(Collection<Long> all) {
        for (int i = 0; i < size; i++) {
            all.add((long) days[i]);
        }
    }

    /** The latest time of days from one to another; {@link #NEVER} if there is none. */
    long lastNow(long firstDay, long lastDay) {
        long last = NEVER;
        for (int i = 0; i < size; i++) {
            if (days[i] >= firstDay && days[i] <= lastDay) {
                last = Math.max(last, now[i]);
            }
        }
        return last;
    }

    private void makeRoom(int index) {
        if (size == days.length) {
            int capacity = size + size / 2;
            days = Arrays.copyOf(days, capacity);
            counters = Arrays.copyOf(counters, capacity);
            now = Arrays.copyOf(now, capacity);
        }
        move(index, index + 1);
        size++;
    }

    private void move(int from, int to) {
        int length = size - from;
        System.arraycopy(days, from, days, to, length);
        System.arraycopy(counters, from, counters, to, length);
        System.arraycopy(now, from, now, to, length);
    }
}
