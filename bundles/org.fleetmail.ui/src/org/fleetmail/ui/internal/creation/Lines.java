package org.fleetmail.ui.internal.creation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.fleet.FleetDraft.NewDevice;
import org.fleetmail.core.fleet.FleetDraft.NewSite;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.discovery.Scope;

/**
 * What a person wrote line by line; fields are divided by commas, Japanese ones too, or by tabs, as a spreadsheet copies them.
 *
 * @param items one for each line that could be understood
 * @param mistake what is wrong with the first line that could not
 */
record Lines<T>(List<T> items, Optional<String> mistake) {
    private static final String BETWEEN = "\\s*[,、，\t]\\s*";

    Lines {
        items = List.copyOf(items);
    }

    /** A line as it is understood, or what is wrong with it. */
    private record Line<T>(Optional<T> item, String mistake) {
        static <T> Line<T> of(T item) {
            return new Line<>(Optional.of(item), "");
        }

        static <T> Line<T> wrong(String mistake) {
            return new Line<>(Optional.empty(), mistake);
        }
    }

    /** Sites: a name; then, where it is known, an IANA time zone (else that of this computer) and subnets. */
    static Lines<NewSite> sites(String text) {
        return read(text, Lines::site);
    }

    /** Devices: a name and an address, or an address alone. */
    static Lines<NewDevice> devices(String text) {
        return read(
                text, fields -> Line.of(new NewDevice(fields.getFirst(), fields.get(Math.min(1, fields.size() - 1)))));
    }

    private static <T> Lines<T> read(String text, Function<List<String>, Line<T>> meaning) {
        List<T> items = new ArrayList<>();
        Optional<String> mistake = Optional.empty();
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            List<String> fields = fields(lines.get(number - 1));
            if (fields.isEmpty()) {
                continue;
            }
            Line<T> line = meaning.apply(fields);
            line.item().ifPresent(items::add);
            if (mistake.isEmpty() && line.item().isEmpty()) {
                mistake = Optional.of(NLS.bind(Messages.Lines_mistake, number, line.mistake()));
            }
        }
        return new Lines<>(items, mistake);
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.strip().split(BETWEEN))
                .filter(field -> !field.isBlank())
                .toList();
    }

    private static Line<NewSite> site(List<String> fields) {
        List<String> further = fields.subList(1, fields.size());
        Optional<String> zone = further.stream().filter(Lines::isZone).findFirst();
        List<String> subnets = further.stream()
                .filter(field -> !zone.equals(Optional.of(field)))
                .toList();
        return subnets.stream()
                .filter(subnet -> !isScope(subnet))
                .findFirst()
                .map(wrong -> Line.<NewSite>wrong(NLS.bind(Messages.Lines_neither, wrong)))
                .orElseGet(() -> Line.of(new NewSite(
                        fields.getFirst(), zone.orElse(ZoneId.systemDefault().getId()), subnets)));
    }

    private static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    private static boolean isScope(String text) {
        return Scope.of(List.of(text)) instanceof Outcome.Done<Scope>;
    }
}
