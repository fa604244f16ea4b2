package org.fleetmail.core.preference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.fleetmail.core.internal.file.AtomicFile;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * What a person chose. A preference nobody chose has its standard value.
 *
 * @param chosen the values that are not the standard ones; none has a problem
 */
public record Preferences(Map<Preference, String> chosen) {
    /** Nobody chose anything. */
    public static final Preferences STANDARD = new Preferences(Map.of());

    private static final String FILE = "preferences.properties";
    private static final int LARGEST = 1 << 18;

    public Preferences {
        chosen = Map.copyOf(chosen);
    }

    /** The file of a user, in the user's data folder. */
    public static Path file(Path dataFolder) {
        return dataFolder.resolve(FILE);
    }

    /** Those of a user. What cannot be read or has a problem counts as not chosen, so that nothing is kept from starting. */
    public static Preferences of(Path dataFolder) {
        Path file = file(dataFolder);
        return Files.exists(file)
                ? properties(file).map(Preferences::sound).toOptional().orElse(STANDARD)
                : STANDARD;
    }

    private static Preferences sound(Properties properties) {
        return known(properties).entrySet().stream()
                .filter(entry -> entry.getKey().problem(entry.getValue()).isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue), Preferences::new));
    }

    /**
     * Those of a file that somebody exported.
     *
     * @return the preferences, {@code FILE-ACCESS}, or {@code PREFERENCES-INVALID} with the first value that has a problem
     */
    public static Outcome<Preferences> read(Path file) {
        return properties(file).then(properties -> checked(file, properties));
    }

    private static Outcome<Preferences> checked(Path file, Properties properties) {
        Map<Preference, String> known = known(properties);
        for (Map.Entry<Preference, String> entry : known.entrySet()) {
            Optional<Sentence> problem = entry.getKey().problem(entry.getValue());
            if (problem.isPresent()) {
                Sentence said = Sentence.of(
                        Preference.class, "problem.at", entry.getKey().key(), problem.get());
                return invalid(file, said);
            }
        }
        return known.isEmpty()
                ? invalid(file, Sentence.of(Preference.class, "problem.none"))
                : Outcome.done(new Preferences(known));
    }

    private static <T> Outcome<T> invalid(Path file, Sentence why) {
        return Outcome.failed(Trouble.of(TroubleCode.PREFERENCES_INVALID, file.toString(), why));
    }

    private static Map<Preference, String> known(Properties properties) {
        Map<Preference, String> known = new EnumMap<>(Preference.class);
        Arrays.stream(Preference.values())
                .filter(preference -> properties.containsKey(preference.key()))
                .forEach(preference -> known.put(preference, properties.getProperty(preference.key())));
        return known;
    }

    private static Outcome<Properties> properties(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return invalid(file, Sentence.of(Preference.class, "problem.large"));
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
            return Outcome.done(properties);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        } catch (IllegalArgumentException e) {
            return invalid(file, Sentence.verbatim(String.valueOf(e.getMessage())));
        }
    }

    /** The value of a preference. */
    public String get(Preference preference) {
        return chosen.getOrDefault(preference, preference.shape().standard());
    }

    public int number(Preference preference) {
        return Integer.parseInt(get(preference));
    }

    public Duration seconds(Preference preference) {
        return Duration.ofSeconds(number(preference));
    }

    public boolean is(Preference preference) {
        return Boolean.parseBoolean(get(preference));
    }

    /** The lines of a preference that has several, without empty ones. */
    public List<String> lines(Preference preference) {
        return get(preference)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The same with another value, which has no problem. */
    public Preferences with(Preference preference, String value) {
        Map<Preference, String> changed = new EnumMap<>(Preference.class);
        changed.putAll(chosen);
        changed.put(preference, value);
        changed.entrySet()
                .removeIf(
                        entry -> entry.getValue().equals(entry.getKey().shape().standard()));
        return new Preferences(changed);
    }

    /** Writes those that were chosen, or all of them where they shall replace those of somebody else. */
    public Outcome<Path> write(Path file, boolean all) {
        String lines = Arrays.stream(Preference.values())
                .filter(preference -> all || chosen.containsKey(preference))
                .map(preference -> preference.key() + " = " + escaped(get(preference)) + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }

    /** As {@link Properties#load} reads it. */
    private static String escaped(String value) {
        String plain = value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return plain.startsWith(" ") ? "\\" + plain : plain;
    }
}
