package io.dossierstreams.runtime;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where an instance answers over HTTP, and whom.
 *
 * @param address where it listens; port 0 is a free one
 * @param token what has to be shown to read more than health; everybody may where there is none
 */
public record HttpSettings(InetSocketAddress address, Optional<Secret> token) {
    /** Fewer characters than this can be guessed. */
    public static final int MINIMUM_TOKEN_LENGTH = 16;

    /** The token in a file: what can stand in a header, without the end of its line. */
    static Optional<Secret> token(Secret content) {
        String text = new String(content.bytes(), StandardCharsets.UTF_8).strip();
        return text.matches("[!-~]{" + MINIMUM_TOKEN_LENGTH + ",}")
                ? Optional.of(new Secret(text.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }
}
