package io.dossierstreams.delta;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.figure.Measure;

/** The measures of a payment, by method and purpose. */
final class PaymentMeasures {
    private PaymentMeasures() {}

    static Measure count(Paid paid) {
        boolean online = paid.method() == Method.ONLINE;
        return switch (paid.purpose()) {
            case FEE -> online ? PAYMENTS_ONLINE_FEE : PAYMENTS_OFFLINE_FEE;
            case CHARGE -> online ? PAYMENTS_ONLINE_CHARGE : PAYMENTS_OFFLINE_CHARGE;
            case OBLIGATION -> online ? PAYMENTS_ONLINE_OBLIGATION : PAYMENTS_OFFLINE_OBLIGATION;
        };
    }

    static Measure vnd(Paid paid) {
        boolean online = paid.method() == Method.ONLINE;
        return switch (paid.purpose()) {
            case FEE -> online ? VND_ONLINE_FEE : VND_OFFLINE_FEE;
            case CHARGE -> online ? VND_ONLINE_CHARGE : VND_OFFLINE_CHARGE;
            case OBLIGATION -> online ? VND_ONLINE_OBLIGATION : VND_OFFLINE_OBLIGATION;
        };
    }
}
