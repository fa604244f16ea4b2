package org.fleetmail.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Device;
import org.fleetmail.report.Figure.Item;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.Posture;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;

/**
 * The numbers of a report for a dashboard: who sends how by site and model, what PCs can do by mail client, findings by severity,
 * certificates by the month they end in, and how it was in the reports before. Each holds the rows it counts.
 */
public final class Figures {
    private final ReportSource source;
    private final Postures postures;
    private final Audit audit;
    private final Map<String, List<OpenFinding>> found;
    private final List<Figure> all = new ArrayList<>();

    private Figures(ReportSource source) {
        this.source = source;
        postures = new Postures(source);
        audit = Audits.of(source, new EndpointRows(source));
        found = audit.findings().stream().collect(Collectors.groupingBy(OpenFinding::element));
    }

    /** The numbers of what was gathered; none is zero. */
    public static List<Figure> of(ReportSource source) {
        Figures figures = new Figures(source);
        figures.devices("share.site", Shares::site);
        figures.devices("share.model", device -> DeviceRows.text(device.getModel()));
        figures.pcs();
        figures.findings();
        figures.expiries();
        figures.trend();
        return figures.all;
    }

    private void devices(String group, Function<Device, String> part) {
        Map<String, Map<Mark, List<Item>>> parts = new TreeMap<>();
        for (Device device : source.devices()) {
            Mark posture = postures.of(device).mark();
            put(parts, part.apply(device), posture, item(device, posture));
        }
        add(group, parts, Stream.of(Posture.values()).map(Posture::mark).toList());
    }

    private Item item(Device device, Mark posture) {
        return item(device.getId(), DeviceRows.nameOf(device), posture);
    }

    private Item item(String id, String name, Mark mark) {
        return new Item(DeviceRows.text(id), name, mark.word(), found.getOrDefault(id, List.of()));
    }

    private void pcs() {
        Map<String, Map<Mark, List<Item>>> parts = new TreeMap<>();
        for (PcRow pc : audit.pcs()) {
            Item item = item(pc.id(), pc.pc() + " → " + pc.endpoint(), pc.reach());
            put(parts, pc.client(), reach(pc.reach().tone()), item);
        }
        add("share.client", parts, Stream.of(Tone.values()).map(Figures::reach).toList());
    }

    private static Mark reach(Tone tone) {
        return Marks.mark(tone, "reach." + tone.name());
    }

    private void findings() {
        Map<String, Map<Mark, List<Item>>> parts = new TreeMap<>();
        List<Mark> levels =
                audit.findings().stream().map(OpenFinding::level).distinct().toList();
        for (OpenFinding finding : audit.findings()) {
            put(
                    parts,
                    "",
                    finding.level(),
                    new Item(finding.element(), finding.name(), finding.text(), List.of(finding)));
        }
        add("figure.findings", parts, levels);
    }

    private void expiries() {
        Map<String, Map<Mark, List<Item>>> parts = new TreeMap<>();
        Audits.expiring(source).forEach((month, endpoints) -> {
            boolean past = month.isEmpty();
            Mark kind = Marks.mark(past ? Tone.BAD : Tone.UNKNOWN, past ? "figure.ended" : "figure.ends");
            endpoints.forEach(
                    endpoint -> put(parts, month, kind, item(endpoint.getId(), EndpointRows.nameOf(endpoint), kind)));
        });
        add("figure.expiry", parts, List.of());
    }

    private void trend() {
        Map<String, Map<Mark, List<Item>>> parts = new TreeMap<>(Comparator.reverseOrder());
        for (PastReport past : source.earlier()) {
            past.devices()
                    .forEach((id, device) -> put(
                            parts,
                            Shares.day(past.at()),
                            device.posture().mark(),
                            item(id, device.name(), device.posture().mark())));
        }
        add("share.trend", parts, Stream.of(Posture.values()).map(Posture::mark).toList());
    }

    private static void put(Map<String, Map<Mark, List<Item>>> parts, String part, Mark kind, Item item) {
        parts.computeIfAbsent(part, name -> new LinkedHashMap<>())
                .computeIfAbsent(kind, mark -> new ArrayList<>())
                .add(item);
    }

    /** Adds a group; the kinds of each part in an order, those without a place last. */
    private void add(String group, Map<String, Map<Mark, List<Item>>> parts, List<Mark> order) {
        Sentence title = Sentence.of(Figures.class, group);
        parts.forEach((part, kinds) -> {
            double whole = kinds.values().stream().mapToInt(List::size).sum();
            double from = 0;
            for (Entry<Mark, List<Item>> kind : sorted(kinds, order)) {
                double to = from + kind.getValue().size() / whole;
                all.add(new Figure(title, part, kind.getKey(), from, to, kind.getValue()));
                from = to;
            }
        });
    }

    private static List<Entry<Mark, List<Item>>> sorted(Map<Mark, List<Item>> kinds, List<Mark> order) {
        return kinds.entrySet().stream()
                .sorted(Comparator.comparingInt(kind -> order.indexOf(kind.getKey())))
                .toList();
    }
}
