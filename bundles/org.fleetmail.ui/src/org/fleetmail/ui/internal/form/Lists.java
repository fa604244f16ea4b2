package org.fleetmail.ui.internal.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of words as one line of text. */
final class Lists {
    private Lists() {}

    static String join(Collection<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The words between commas, in either script, without blanks around them. */
    static List<String> split(String line) {
        return Arrays.stream(line.split("[,、，]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
