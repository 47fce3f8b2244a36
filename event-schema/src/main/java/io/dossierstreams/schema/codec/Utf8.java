package io.dossierstreams.schema.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Strict UTF-8. Jackson guesses UTF-16 and UTF-32 from the first bytes and lets overlong forms pass; two byte sequences
 * would then be one text, and the order of bytes that settles conflicts would not be the order of texts.
 */
final class Utf8 {
    private Utf8() {}

    /** Whether the bytes are well-formed UTF-8. */
    static boolean isValid(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return decode(bytes, i) != null;
            }
        }
        return true;
    }

    /** The text, or null if the bytes are not well-formed UTF-8. */
    static String decode(byte[] bytes) {
        return decode(bytes, 0);
    }

    private static String decode(byte[] bytes, int start) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
