package org.fleetmail.device.profile;

import java.util.Locale;
import org.fleetmail.core.text.Sentence;

/**
 * A mistake in a profile.
 *
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 * @param text what is wrong and what would be right
 */
public record Mistake(String file, int line, int column, Sentence text) {
    /** {@code file:line:column: text}. */
    public String in(Locale language) {
        return file + ":" + line + ":" + column + ": " + text.in(language);
    }
}
