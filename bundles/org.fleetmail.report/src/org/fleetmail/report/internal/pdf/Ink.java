package org.fleetmail.report.internal.pdf;

import org.fleetmail.report.mark.Tone;

/** A colour of letters and bars: the ones the page has on white, each with a contrast of 5 and more to it. */
enum Ink {
    TEXT(0x1b1f24),
    SOFT(0x4a5560),
    GOOD(0x116329),
    WARNING(0x7a4d00),
    BAD(0xa40e26),
    UNKNOWN(0x4a5560);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    static Ink of(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case WARNING -> WARNING;
            case BAD -> BAD;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Red, green and blue as PDF writes them. */
    String components() {
        return components(1);
    }

    /** The same mixed with white; 1 is the whole colour, 0 is white. */
    String components(double strength) {
        return component(16, strength) + " " + component(8, strength) + " " + component(0, strength);
    }

    private String component(int shift, double strength) {
        return PdfPage.number(1 - strength * (1 - (rgb >> shift & 0xff) / 255.0));
    }
}
