package io.dossierstreams.demo;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as printed in Viet Nam, {@code 26.204} and {@code 66,73 %}, whatever the machine's language is. */
public final class VietnameseNumbers {
    private VietnameseNumbers() {}

    /** A whole number, grouped. */
    public static String count(BigDecimal value) {
        return format("#,##0").format(value);
    }

    /** Percent with as many decimals as the value has. */
    public static String percent(BigDecimal value) {
        int decimals = Math.max(0, value.scale());
        return format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)).format(value) + " %";
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return new DecimalFormat(pattern, symbols);
    }
}
