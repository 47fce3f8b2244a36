package io.dossierstreams.demo;

import io.dossierstreams.schema.reference.Ids;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes codes of Vietnamese names of units, which the published tables give without codes. */
final class UnitCodes {
    /** What the names of offices begin with; the longer ones come before what they contain. */
    private static final List<String> TITLES =
            List.of("UBND", "thành phố", "thị xã", "thị trấn", "phường", "quận", "huyện", "xã", "TT.");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Z0-9]+");

    private UnitCodes() {}

    /** The first letters of a name: {@code HN} for UBND thị xã Hoài Nhơn. */
    static String root(String name) {
        return Ids.require(
                "unit id",
                List.of(plain(name).split("-")).stream()
                        .map(word -> word.substring(0, Math.min(1, word.length())))
                        .collect(Collectors.joining()));
    }

    /** The name in plain letters below the code of its parent: {@code HN.BONG-SON} for UBND phường Bồng Sơn. */
    static String below(String parent, String name) {
        return Ids.require("unit id", parent + "." + plain(name));
    }

    private static String plain(String name) {
        String rest = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        for (String title : TITLES) {
            if (rest.regionMatches(true, 0, title, 0, title.length())) {
                rest = rest.substring(title.length()).strip();
            }
        }
        // Đ is a letter of its own: it has no decomposition, so it would be lost with the marks.
        String letters = MARKS.matcher(Normalizer.normalize(rest, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT);
        return NOT_PLAIN.matcher(letters).replaceAll("-").replaceAll("^-|-$", "");
    }
}
