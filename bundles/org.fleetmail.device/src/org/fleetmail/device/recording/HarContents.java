package org.fleetmail.device.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was found in a HAR so far; afterwards the device is told from the rest and secrets are masked. */
final class HarContents {
    private static final int SHOWN = 120;
    /** All content that is kept, in characters. */
    private static final int MOST_TEXT = 16 << 20;
    /** So many exchanges of one device are looked at; of more, pictures and style sheets are left out. */
    static final int MOST_EXCHANGES = 600;
    /** What a person did counts more than what a page loaded. */
    private static final int WEIGHT_OF_SENDING = 100;

    private final List<HarEntry> entries = new ArrayList<>();
    private String browser = "";
    private boolean log;
    private int kept;
    private int cutShort;

    void browser(JsonNode node) {
        String named = node.path("name").asText() + " " + node.path("version").asText();
        browser = Mask.clean(named.strip().replaceAll("\\p{Cntrl}", "")).transform(HarContents::shortened);
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    }

    void begin() {
        log = true;
    }

    boolean sawLog() {
        return log;
    }

    void add(JsonNode node) {
        HarEntry.of(node).ifPresent(entry -> {
            HarEntry bounded = kept + entry.length() > MOST_TEXT ? entry.withoutAnswer() : entry;
            kept += bounded.length();
            cutShort += bounded.cutShort() ? 1 : 0;
            entries.add(bounded);
        });
    }

    /** The recording; empty where nothing was said to a device. */
    Optional<Recording> recording(String sha256, Optional<String> host) {
        return device(host).map(device -> {
            List<HarEntry> own = bounded(entries.stream()
                    .filter(entry -> entry.origin().equals(device))
                    .toList());
            return new Recording(
                    sha256,
                    browser,
                    device,
                    new Masking(own).exchanges(),
                    foreign(device),
                    withoutCookies(own),
                    cutShort);
        });
    }

    private static List<HarEntry> bounded(List<HarEntry> own) {
        return own.size() <= MOST_EXCHANGES
                ? own
                : own.stream().filter(HarEntry::tells).limit(MOST_EXCHANGES).toList();
    }

    private Optional<Origin> device(Optional<String> host) {
        Map<Origin, Integer> weights = entries.stream()
                .filter(entry -> host.isEmpty() || entry.origin().host().equalsIgnoreCase(host.get()))
                .collect(Collectors.groupingBy(
                        HarEntry::origin,
                        java.util.LinkedHashMap::new,
                        Collectors.summingInt(entry -> entry.sends() ? WEIGHT_OF_SENDING : 1)));
        return weights.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private SortedMap<String, Integer> foreign(Origin device) {
        return entries.stream()
                .filter(entry -> !entry.origin().equals(device))
                .collect(Collectors.toMap(
                        entry -> shortened(Mask.clean(entry.origin().toString())),
                        entry -> 1,
                        Integer::sum,
                        TreeMap::new));
    }

    /** Chromium leaves cookies out unless it is told to keep what is sensitive. */
    private static boolean withoutCookies(List<HarEntry> own) {
        return own.stream()
                .allMatch(entry ->
                        entry.sentCookies().isEmpty() && entry.setCookies().isEmpty());
    }
}
