package org.fleetmail.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Device;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.Posture;
import org.fleetmail.report.audit.ShareChart;
import org.fleetmail.report.audit.ShareChart.Bar;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;

/** Who sends how, for each part of the fleet, and from report to report. */
final class Shares {
    private static final int MOST_BARS = 25;

    private final ReportSource source;
    private final Postures postures;

    Shares(ReportSource source, Postures postures) {
        this.source = source;
        this.postures = postures;
    }

    List<ShareChart> charts(List<PcRow> pcs) {
        return Stream.of(
                        by("share.site", Shares::site),
                        by("share.model", device -> DeviceRows.text(device.getModel())),
                        ofPcs(pcs),
                        trend())
                .filter(chart -> !chart.bars().isEmpty())
                .toList();
    }

    static String site(Device device) {
        return device.getSite() == null ? "" : DeviceRows.text(device.getSite().getName());
    }

    private ShareChart by(String title, Function<Device, String> part) {
        Map<String, Map<Posture, Long>> counts = new LinkedHashMap<>();
        for (Device device : source.devices()) {
            counts.computeIfAbsent(part.apply(device), name -> new EnumMap<>(Posture.class))
                    .merge(postures.of(device), 1L, Long::sum);
        }
        return largest(
                title,
                legend(),
                counts.entrySet().stream()
                        .map(entry -> bar(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Mark> legend() {
        return Stream.of(Posture.values()).map(Posture::mark).toList();
    }

    private static Bar bar(String name, Map<Posture, Long> counts) {
        return new Bar(
                name,
                Stream.of(Posture.values())
                        .map(posture -> counts.getOrDefault(posture, 0L))
                        .toList());
    }

    private static ShareChart largest(String title, List<Mark> legend, List<Bar> bars) {
        List<Bar> shown = bars.stream()
                .sorted(Comparator.comparing(Bar::total).reversed().thenComparing(Bar::name))
                .limit(MOST_BARS)
                .toList();
        return new ShareChart(Sentence.of(Shares.class, title), legend, shown, bars.size() - shown.size());
    }

    private static ShareChart ofPcs(List<PcRow> pcs) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (PcRow row : pcs) {
            counts.computeIfAbsent(row.client(), name -> new long[Tone.values().length])[
                    row.reach().tone().ordinal()]++;
        }
        List<Mark> legend = Stream.of(Tone.values())
                .map(tone -> Marks.mark(tone, "reach." + tone.name()))
                .toList();
        return largest(
                "share.client",
                legend,
                counts.entrySet().stream()
                        .map(entry -> new Bar(
                                entry.getKey(),
                                Arrays.stream(entry.getValue()).boxed().toList()))
                        .toList());
    }

    /** The reports before and this one, the oldest first; without a report before there is no trend. */
    private ShareChart trend() {
        List<Bar> bars = new ArrayList<>();
        source.earlier().reversed().forEach(past -> bars.add(bar(past)));
        if (!bars.isEmpty()) {
            Map<Posture, Long> now = new EnumMap<>(Posture.class);
            source.devices().forEach(device -> now.merge(postures.of(device), 1L, Long::sum));
            bars.add(bar(day(source.madeAt()), now));
        }
        return new ShareChart(
                Sentence.of(Shares.class, "share.trend"),
                legend(),
                bars.subList(Math.max(0, bars.size() - MOST_BARS), bars.size()),
                Math.max(0, bars.size() - MOST_BARS));
    }

    private static Bar bar(PastReport past) {
        Map<Posture, Long> counts = new EnumMap<>(Posture.class);
        past.devices().values().forEach(device -> counts.merge(device.posture(), 1L, Long::sum));
        return bar(day(past.at()), counts);
    }

    static String day(Instant at) {
        return at.toString().substring(0, "2026-11-22T10:00".length()).replace('T', ' ') + " UTC";
    }
}
