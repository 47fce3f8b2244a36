package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import java.util.Base64;

/** Data in the {@code data_base64} member of an envelope. */
final class Base64Data {
    private Base64Data() {}

    static byte[] decode(Value value) throws Refusal {
        if (value.kind() != Kind.STRING) {
            throw new Refusal(
                    RejectionCause.WRONG_TYPE,
                    "data_base64: expected a string, was " + value.kind().words());
        }
        try {
            return Base64.getDecoder().decode(value.text());
        } catch (IllegalArgumentException e) {
            throw new Refusal(RejectionCause.NOT_JSON, "data_base64: is not Base64");
        }
    }
}
