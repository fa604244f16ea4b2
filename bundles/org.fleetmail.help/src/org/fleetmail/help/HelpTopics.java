package org.fleetmail.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which page explains which part of the console. {@code topics.txt} names a page for a package of parts, or for one class of
 * it where that has a page of its own: {@code profile = profiles}, {@code profile.LearnWizard = learn-a-model}.
 */
public final class HelpTopics {
    private static final Pattern OURS = Pattern.compile("org\\.fleetmail\\.(?:ui|rcp)\\.internal\\.|\\$.*");
    private static final Pattern LINE = Pattern.compile("\\s*=\\s*");

    private final Map<String, String> pages;

    private HelpTopics(Map<String, String> pages) {
        this.pages = pages;
    }

    /** Reads the list of this bundle. */
    public static HelpTopics shipped() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(HelpTopics.class.getResourceAsStream("topics.txt"), StandardCharsets.UTF_8))) {
            return new HelpTopics(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LINE::split)
                    .collect(Collectors.toMap(line -> line[0], line -> line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages that some part opens. */
    public Set<String> pages() {
        return Set.copyOf(pages.values());
    }

    /**
     * The page of a part.
     *
     * @param types names of its class and of those it stands in, nearest first; a page of one of them comes before that of a
     *     package
     */
    public Optional<String> page(List<String> types) {
        List<String> keys =
                types.stream().map(type -> OURS.matcher(type).replaceAll("")).toList();
        return keys.stream()
                .filter(pages::containsKey)
                .findFirst()
                .or(() -> keys.stream()
                        .flatMap(HelpTopics::around)
                        .filter(pages::containsKey)
                        .findFirst())
                .map(pages::get);
    }

    /** The packages around a class, nearest first. */
    private static Stream<String> around(String key) {
        return Stream.iterate(key.lastIndexOf('.'), end -> end > 0, end -> key.lastIndexOf('.', end - 1))
                .map(end -> key.substring(0, end));
    }
}
