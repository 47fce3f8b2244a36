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
        int start = asciiLength(bytes);
        return start == bytes.length || decode(bytes, start) != null;
    }

    /** The text, or null if the bytes are not well-formed UTF-8. */
    static String decode(byte[] bytes) {
        // Nearly all are ASCII, for which a decoder with its buffers is several times slower.
        return asciiLength(bytes) == bytes.length ? new String(bytes, StandardCharsets.US_ASCII) : decode(bytes, 0);
    }

    /** How many bytes the text has as UTF-8. */
    static int length(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }

    private static int asciiLength(byte[] bytes) {
        int length = Words.passAscii(bytes);
        while (length < bytes.length && bytes[length] >= 0) {
            length++;
        }
        return length;
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
