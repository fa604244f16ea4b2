package org.fleetmail.device.learning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.Mask;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * What a person says of a profile that was learned.
 *
 * @param name identity, lower-case letters, digits and hyphens
 * @param title for people, in both languages the same
 * @param maker who makes the devices
 * @param by who recorded the session
 * @param at when it was learned
 */
public record ProfileDraft(String name, String title, String maker, String by, Instant at) {
    private static final int WIDTH = 130;
    /** The host of a recording is never learned, not even as a name. */
    private static final String UNTITLED = "Learned model";

    /** Names made of the recording: the title of the device's first page. */
    public static ProfileDraft of(Lesson lesson, String by, Instant at) {
        String title = title(lesson).orElse(UNTITLED);
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String maker = title.split("[\\s-]", 2)[0];
        String bounded = name.substring(0, Math.min(name.length(), 50)).replaceAll("-+$", "");
        return new ProfileDraft(bounded.isEmpty() ? "learned" : bounded, title, maker.isBlank() ? "?" : maker, by, at);
    }

    private static Optional<String> title(Lesson lesson) {
        return lesson.recording().exchanges().stream()
                .map(Page::of)
                .map(Page::title)
                .filter(title -> title.length() > 2 && Mask.shown(title).equals(title))
                .findFirst();
    }

    /** The profile in YAML; it is right where the lesson is within reach. */
    public String yaml(Lesson lesson) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("format", "fleetmail-device-profile-1");
        profile.put("name", name);
        Map<String, Object> titles = new LinkedHashMap<>();
        titles.put("en", title);
        titles.put("ja", title);
        profile.put("title", titles);
        profile.put("maker", maker);
        if (simulated(lesson)) {
            profile.put("simulated", true);
        }
        profile.put("transport", "web");
        profile.put("sources", Map.of(SettingPart.SOURCE, source(lesson)));
        profile.put("learned", learned(lesson));
        profile.put("identification", identification(lesson));
        profile.put("web", new WebPart(lesson).yaml());
        profile.put("settings", SettingPart.of(lesson.saves()));
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(WIDTH)
                .build();
        return comments(lesson) + new Dump(settings).dumpToString(profile);
    }

    private static boolean simulated(Lesson lesson) {
        return lesson.recording().exchanges().stream()
                .flatMap(exchange -> exchange.received().stream())
                .map(Body::text)
                .anyMatch(text -> text.contains("SIMULATED"));
    }

    private Map<String, Object> source(Lesson lesson) {
        Map<String, Object> source = new LinkedHashMap<>();
        String hash = lesson.recording().sha256();
        source.put("source", "Recording of one device by " + by + ", SHA-256 " + hash.substring(0, 16) + "…");
        source.put("date", at.atZone(ZoneOffset.UTC).toLocalDate().toString());
        source.put("confidence", "learned");
        return source;
    }

    private Map<String, Object> learned(Lesson lesson) {
        Map<String, Object> learned = new LinkedHashMap<>();
        learned.put("recording", lesson.recording().sha256());
        learned.put("by", by);
        learned.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        return learned;
    }

    private static Map<String, Object> identification(Lesson lesson) {
        Map<String, Object> identification = new LinkedHashMap<>();
        title(lesson).ifPresent(title -> identification.put("web-page", List.of("*" + title + "*")));
        if (identification.isEmpty()) {
            server(lesson).ifPresent(server -> identification.put("web-server", List.of(server)));
        }
        identification.put("from", SettingPart.SOURCE);
        return identification;
    }

    /** Many devices share a web server, so it tells only where nothing else does. */
    private static Optional<String> server(Lesson lesson) {
        return lesson.recording().exchanges().stream()
                .map(exchange -> exchange.answerHeader("server"))
                .flatMap(Optional::stream)
                .filter(server -> server.length() > 2 && server.length() < 100)
                .findFirst();
    }

    /** What a person has to look at, in front of the profile. */
    private static String comments(Lesson lesson) {
        StringBuilder comments = new StringBuilder();
        for (Sentence doubt : lesson.doubts()) {
            comments.append("# ")
                    .append(Mask.shown(doubt.in(Locale.ENGLISH)).replaceAll("\\R", " "))
                    .append('\n');
        }
        return comments.toString();
    }
}
