package org.fleetmail.ui.internal.look;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;

/** Texts with numbers of things in them, written as the language of the console writes them: 100,000 devices. */
public final class Counts {
    private Counts() {}

    /**
     * A text with facts in its places.
     *
     * @param facts whole numbers are grouped; a port or a year, which is not, is given as a text
     */
    public static String bind(String text, Object... facts) {
        return NLS.bind(text, Arrays.stream(facts).map(Counts::said).toArray());
    }

    /** A number of things. */
    public static String of(long number) {
        return NumberFormat.getIntegerInstance(Locale.getDefault(Locale.Category.FORMAT))
                .format(number);
    }

    private static Object said(Object fact) {
        return fact instanceof Integer || fact instanceof Long ? of(((Number) fact).longValue()) : fact;
    }
}
