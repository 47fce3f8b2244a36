package io.dossierstreams.log;

import io.dossierstreams.state.BinaryWriter;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what the application writes into the event log, and checks it: whoever may publish events must not be able to
 * end a year. HMAC-SHA256 over all that the record says and the place that it is for, so that it cannot be moved.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Signer {
    /** Fewer bytes than this are no secret. */
    public static final int MINIMUM_KEY_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /**
     * @param key the secret, at least {@link #MINIMUM_KEY_BYTES} bytes
     * @throws IllegalArgumentException if it is shorter
     */
    public Signer(byte[] key) {
        if (key.length < MINIMUM_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "tick key: expected at least " + MINIMUM_KEY_BYTES + " bytes, was " + key.length);
        }
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The signature, in hexadecimal. */
    String sign(ControlRecord control, int partition) {
        BinaryWriter out = new BinaryWriter()
                .writeString(control.type().typeName())
                .writeLong(partition)
                .writeLong(control.tick())
                .writeLong(control.sequence())
                .writeBytes(control.key())
                .writeByte(control.value() == null ? 0 : 1)
                .writeBytes(control.value() == null ? new byte[0] : control.value());
        return HexFormat.of().formatHex(mac.doFinal(out.toByteArray()));
    }

    boolean verify(ControlRecord control, int partition, byte[] signature) {
        return MessageDigest.isEqual(sign(control, partition).getBytes(StandardCharsets.US_ASCII), signature);
    }
}
