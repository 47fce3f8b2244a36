package io.dossierstreams.schema.event;

import java.util.Objects;

/**
 * A payment.
 *
 * @param paymentId sub-id: corrections of one payment share it
 * @param amountVnd whole đồng
 * @param method how it was paid
 * @param purpose what was paid
 */
public record Paid(String paymentId, long amountVnd, Method method, Purpose purpose) implements EventData {
    public Paid {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(purpose, "purpose");
    }

    @Override
    public EventType type() {
        return EventType.PAID;
    }

    /** How it was paid. */
    public enum Method {
        ONLINE,
        OFFLINE
    }

    /** Fees (phí) and charges (lệ phí) are the price of the service; an obligation is, for example, land tax. */
    public enum Purpose {
        FEE,
        CHARGE,
        OBLIGATION
    }
}
