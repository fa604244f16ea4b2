package org.fleetmail.device.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makers of printers by the number IANA has given them (registry of private enterprise numbers), as seen in their MIBs or
 * in recorded walks of their devices; looked at 2026-11-22, confidence medium: rebranded devices answer with the number
 * of who built them, and network cards with that of their own maker.
 */
final class Makers {
    private static final Pattern ENTERPRISE = Pattern.compile("1\\.3\\.6\\.1\\.4\\.1\\.([0-9]{1,9})(?:\\..*)?");

    private static final Map<String, String> BY_NUMBER = Map.ofEntries(
            Map.entry("11", "HP"),
            Map.entry("236", "Samsung"),
            Map.entry("253", "Xerox"),
            Map.entry("297", "FUJIFILM"),
            Map.entry("367", "Ricoh"),
            Map.entry("641", "Lexmark"),
            Map.entry("674", "Dell"),
            Map.entry("683", "Extended Systems / Zebra"),
            Map.entry("1129", "Toshiba"),
            Map.entry("1229", "SEH"),
            Map.entry("1248", "Epson"),
            Map.entry("1347", "Kyocera"),
            Map.entry("1602", "Canon"),
            Map.entry("2001", "OKI"),
            Map.entry("2385", "Sharp"),
            Map.entry("2435", "Brother"),
            Map.entry("10642", "Zebra"),
            Map.entry("18334", "Konica Minolta"));

    private Makers() {}

    /** The maker a sysObjectID belongs to. */
    static Optional<String> of(String sysObjectId) {
        Matcher matcher = ENTERPRISE.matcher(sysObjectId);
        return matcher.matches() ? Optional.ofNullable(BY_NUMBER.get(matcher.group(1))) : Optional.empty();
    }
}
