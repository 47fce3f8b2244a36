package io.dossierstreams.proof;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.LogRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How far one coarse reading has come: gives what is read to its visitor, up to the end of the window in each partition. */
final class CoarseCourse {
    private final CoarseTicks ticks;
    private final CoarseVisitor visitor;
    private final Signer signer;
    private final List<TickOrder> orders;
    private int window;

    CoarseCourse(CoarseTicks ticks, CoarseVisitor visitor, int partitions, Signer signer) {
        this.ticks = ticks;
        this.visitor = visitor;
        this.signer = signer;
        this.orders = IntStream.range(0, partitions)
                .mapToObj(partition -> new TickOrder(partition, partitions))
                .toList();
    }

    /** Whether the last tick has been given. */
    boolean isOver() {
        return window == ticks.kept().size();
    }

    /** Number of the tick that ends the window, which is not over. */
    long end() {
        return ticks.kept().get(window).original().number();
    }

    /** Whether a partition has come to the end of the window. */
    boolean isAtEnd(int partition) {
        return orders.get(partition).reached() >= end();
    }

    /** Ends the window if all partitions have come to its end. */
    boolean closeWindow() {
        if (!IntStream.range(0, orders.size()).allMatch(this::isAtEnd)) {
            return false;
        }
        CoarseTick tick = ticks.kept().get(window);
        window++;
        visitor.boundary(tick);
        return true;
    }

    /** Takes the next record of a partition that is not at the end of the window. */
    void take(int partition, LogRecord message) {
        TickOrder order = orders.get(partition);
        boolean isAsked = order.reached() >= ticks.after();
        if (!ControlRecord.isClaimedBy(message.headers())) {
            if (isAsked) {
                visitor.event(partition, message);
            }
            return;
        }
        Optional<ControlRecord> read =
                ControlRecord.read(message.headers(), message.key(), message.value(), partition, signer);
        if (read.isEmpty()) {
            if (isAsked) {
                visitor.forged(partition, message);
            }
            return;
        }
        ControlRecord control = read.get();
        if (control.type() == MessageType.TICK) {
            order.next(MessageCodec.TICK_MARK.decode(control.value()), message.offset());
        } else if (order.isNext(control, message.offset()) && isAsked) {
            visitor.reference(control.type(), control.key(), control.value());
        }
    }
}
