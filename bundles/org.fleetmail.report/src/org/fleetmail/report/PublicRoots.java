package org.fleetmail.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fleetmail.device.profile.Words;
import org.fleetmail.report.audit.RootNews;

/** Dated announcements about public roots, with source and confidence: the file {@code public-roots.json} beside this class. */
final class PublicRoots {
    private static final String FORMAT = "fleetmail-public-roots-1";
    private static final PublicRoots SHIPPED = shipped();

    private final Map<String, List<RootNews>> news = new HashMap<>();

    /** Those that come with Fleetmail. */
    static PublicRoots known() {
        return SHIPPED;
    }

    private static PublicRoots shipped() {
        try (InputStream in = PublicRoots.class.getResourceAsStream("public-roots.json")) {
            return new PublicRoots(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where a fact lacks something */
    PublicRoots(JsonNode file) {
        if (!FORMAT.equals(file.path("format").asText())) {
            throw new IllegalArgumentException(FORMAT);
        }
        LocalDate lookedUp = LocalDate.parse(text(file, "looked-up"));
        for (JsonNode one : file.path("announcements")) {
            RootNews said = new RootNews(
                    LocalDate.parse(text(one, "date")),
                    Words.of(text(one.path("text"), "en"), text(one.path("text"), "ja")),
                    text(one, "source"),
                    lookedUp,
                    confidence(one));
            one.path("roots")
                    .forEach(root -> news.computeIfAbsent(key(root.asText()), key -> new ArrayList<>())
                            .add(said));
        }
    }

    private static String confidence(JsonNode one) {
        String confidence = text(one, "confidence");
        if (!confidence.equals("high") && !confidence.equals("medium")) {
            throw new IllegalArgumentException(confidence);
        }
        return confidence;
    }

    private static String text(JsonNode node, String name) {
        String text = node.path(name).asText().strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " in " + node);
        }
        return text;
    }

    private static String key(String part) {
        return part.strip().toLowerCase(Locale.ROOT);
    }

    /** How many roots something is announced of. */
    int size() {
        return news.size();
    }

    /** What is announced of a root. @param name its name (RFC 4514), empty where there is none */
    List<RootNews> about(String name) {
        return Stream.of(name.split("(?<!\\\\)[,+]"))
                .flatMap(part -> news.getOrDefault(key(part), List.of()).stream())
                .distinct()
                .toList();
    }
}
