package io.dossierstreams.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as printed in Viet Nam, {@code 26.204} and {@code 66,73 %}, whatever the machine's language is. */
public final class VietnameseNumbers {
    private VietnameseNumbers() {}

    /** A whole number, grouped. */
    public static String count(long value) {
        return count(BigDecimal.valueOf(value));
    }

    /** A whole number, grouped. */
    public static String count(BigDecimal value) {
        return format("#,##0").format(value);
    }

    /** Percent with as many decimals as the value has. */
    public static String percent(BigDecimal value) {
        return decimal(value) + " %";
    }

    /** With as many decimals as the value has. */
    public static String decimal(BigDecimal value) {
        int decimals = Math.max(0, value.scale());
        return format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)).format(value);
    }

    /** A difference of whole numbers: {@code +1.234}, {@code -5}, {@code 0}. */
    public static String change(long value) {
        return sign(BigDecimal.valueOf(value)) + count(value);
    }

    /** Percentage points: {@code +1,25}, {@code -0,10}, {@code 0,00}. */
    public static String points(BigDecimal value) {
        return sign(value) + decimal(value);
    }

    /** Growth in percent: {@code +49,14 %}. */
    public static String growth(BigDecimal value) {
        return sign(value) + percent(value);
    }

    /** An amount of đồng: {@code 749.104.899 đ}. */
    public static String vnd(long value) {
        return count(value) + " đ";
    }

    private static String sign(BigDecimal value) {
        return value.signum() > 0 ? "+" : "";
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return new DecimalFormat(pattern, symbols);
    }
}
