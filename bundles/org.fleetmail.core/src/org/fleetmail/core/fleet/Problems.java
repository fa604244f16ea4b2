package org.fleetmail.core.fleet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;

/** Collects the problems of one file; a file that is wrong everywhere is told about its first hundred. */
final class Problems {
    private static final int MOST = 100;
    private static final int SHOWN = 60;

    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void add(Place place, TroubleCode code, Sentence detail) {
        if (found.size() < MOST) {
            found.add(new Problem(file, place.line(), place.column(), code, detail));
        }
    }

    /** With a text of this package; what the file says is shortened, so that a huge value does not become a huge message. */
    void add(Place place, TroubleCode code, String key, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i] instanceof String text ? shortened(text) : arguments[i];
        }
        add(place, code, Sentence.of(Problems.class, key, arguments));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
