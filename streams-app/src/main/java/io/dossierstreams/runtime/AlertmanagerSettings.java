package io.dossierstreams.runtime;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Alertmanager that alerts are sent to.
 *
 * @param url its address, without a slash at the end
 * @param authorization what stands in the header of that name, where it asks for one
 */
public record AlertmanagerSettings(URI url, Optional<Secret> authorization) {
    static final String URL = "an address of http or https, without user or password";
    static final String TOKEN_FILE = "a readable file of one line of printable characters";
    static final String BASIC_FILE = "a readable file of one line, user:password";

    /** A password in an address would be printed with it. */
    static Optional<URI> url(String text) {
        URI url = URI.create(text.replaceFirst("/+$", ""));
        boolean valid = ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
        return valid ? Optional.of(url) : Optional.empty();
    }

    static Optional<Secret> bearer(String file) {
        return line(file).filter(token -> token.matches("[!-~]+")).map(token -> header("Bearer " + token));
    }

    static Optional<Secret> basic(String file) {
        return line(file)
                .filter(user -> user.matches("[^:\\p{Cntrl}]+:[^\\p{Cntrl}]+"))
                .map(user ->
                        header("Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))));
    }

    /** What is given has to go together. */
    static void check(Set<String> given, List<String> problems) {
        String token = Setting.ALERTMANAGER_TOKEN_FILE.settingName();
        String basic = Setting.ALERTMANAGER_BASIC_FILE.settingName();
        String url = Setting.ALERTMANAGER_URL.settingName();
        for (String file : List.of(token, basic)) {
            if (given.contains(file) && !given.contains(url)) {
                problems.add(file + ": goes with " + url + " only");
            }
        }
        if (given.contains(token) && given.contains(basic)) {
            problems.add(basic + ": only one of this and " + token + " can be sent");
        }
    }

    private static Optional<String> line(String file) {
        return SettingForms.secret(file, 1).map(content -> new String(content.bytes(), StandardCharsets.UTF_8).strip());
    }

    private static Secret header(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }
}
