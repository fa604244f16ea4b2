package org.fleetmail.report.mark;

import java.util.Locale;

/** How something is to be taken. It decides a colour; a word always stands beside it. */
public enum Tone {
    GOOD,
    WARNING,
    BAD,
    UNKNOWN;

    /** Name of the style in the report. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
