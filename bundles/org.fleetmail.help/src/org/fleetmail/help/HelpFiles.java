package org.fleetmail.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where the pages, and what they show, are kept. */
@FunctionalInterface
public interface HelpFiles {
    /** What is in a file, by its path from the top, with slashes; empty where there is none. */
    Optional<byte[]> read(String path);

    /** The files of this bundle. */
    static HelpFiles ofBundle() {
        return HelpFiles::resource;
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream file = HelpFiles.class.getResourceAsStream("/" + path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * The path of what a page links to. Steps above the top stay at the top: in the project, the pages lie deeper than in
     * the product.
     *
     * @param page path of the page
     * @param link relative to the page
     */
    static String resolve(String page, String link) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (page + "/../" + link).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
