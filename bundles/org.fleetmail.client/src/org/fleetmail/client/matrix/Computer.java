package org.fleetmail.client.matrix;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetmail.model.Workstation;

/**
 * What is known of a PC as far as it changes what a mail client can do.
 *
 * @param operatingSystem for example {@code Windows XP}; empty where unknown
 * @param servicePack its number, where known
 * @param patches installed patches in capital letters, for example {@code KB933612}
 */
public record Computer(String operatingSystem, OptionalInt servicePack, Set<String> patches) {
    /** Nothing is known: the least capable variant is assumed. */
    public static final Computer UNKNOWN = new Computer("", OptionalInt.empty(), Set.of());

    private static final Pattern SERVICE_PACK = Pattern.compile("(?i)(?:SP|service pack)\\s*(\\d{1,2})");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)(?:Microsoft\\s+)?(Windows\\s+(?:95|98|Me|2000|XP|Vista|7|8\\.1|8|10|11)|macOS|Mac OS X|OS"
                    + " X|Linux|Android|iOS)\\b.*");

    public Computer {
        patches = patches.stream()
                .map(patch -> patch.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From words as people write them: {@code Windows XP Professional SP2} is Windows XP, service pack 2. */
    public static Computer of(String operatingSystem, String servicePack, Set<String> patches) {
        String words = operatingSystem.strip().replaceAll("\\s+", " ");
        Matcher known = KNOWN.matcher(words);
        String system = known.matches() ? canonical(known.group(1)) : words;
        Matcher pack = SERVICE_PACK.matcher(servicePack + " " + words);
        return new Computer(
                system, pack.find() ? OptionalInt.of(Integer.parseInt(pack.group(1))) : OptionalInt.empty(), patches);
    }

    public static Computer of(Workstation workstation) {
        return of(
                text(workstation.getOperatingSystem()),
                text(workstation.getServicePack()),
                Set.copyOf(workstation.getPatches()));
    }

    private static String canonical(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows ")) {
            String release = lower.substring("windows ".length());
            return "Windows "
                    + switch (release) {
                        case "xp" -> "XP";
                        case "vista" -> "Vista";
                        case "me" -> "Me";
                        default -> release;
                    };
        }
        return switch (lower) {
            case "macos", "mac os x", "os x" -> "macOS";
            case "linux" -> "Linux";
            case "ios" -> "iOS";
            default -> "Android";
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
