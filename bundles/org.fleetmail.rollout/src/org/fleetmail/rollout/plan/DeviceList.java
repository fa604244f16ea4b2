package org.fleetmail.rollout.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Device;

/**
 * Devices by name: one on each line of a text, by its identity, name, address or serial number, in any capitals. Empty
 * lines and lines that begin with {@code #} do not count, nor does anything after a tabulator, comma or semicolon, so
 * that a column of a table will do.
 */
public final class DeviceList {
    /** Longest list, in lines. */
    public static final int MAX_LINES = 200_000;

    /** Largest list, in MiB; a file without an end of line would otherwise be read as one. */
    public static final int MAX_MEBIBYTES = 64;

    private final Set<String> names;

    private DeviceList(Set<String> names) {
        this.names = names;
    }

    /** Reads a list in UTF-8; {@code FILE-ACCESS} when it cannot be read or is none. */
    public static Outcome<DeviceList> read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            if (Files.size(file) > (long) MAX_MEBIBYTES << 20) {
                return invalid(file, "list.large", MAX_MEBIBYTES);
            }
            Set<String> names = new HashSet<>();
            int lines = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (++lines > MAX_LINES) {
                    return invalid(file, "list.long", MAX_LINES);
                }
                add(names, line);
            }
            return Outcome.done(new DeviceList(names));
        } catch (CharacterCodingException e) {
            return invalid(file, "list.text", MAX_LINES);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    private static Outcome<DeviceList> invalid(Path file, String key, int limit) {
        return Outcome.failed(
                Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), Sentence.of(DeviceList.class, key, limit)));
    }

    private static void add(Set<String> names, String line) {
        String first = line.replace("\uFEFF", "").split("[\t,;]", 2)[0].strip();
        String name = first.startsWith("\"") && first.endsWith("\"") && first.length() > 1
                ? first.substring(1, first.length() - 1)
                : first;
        if (!name.isEmpty() && !name.startsWith("#")) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a device is in the list. */
    public boolean holds(Device device) {
        return Stream.of(device.getId(), device.getName(), device.getAddress(), device.getSerial())
                .filter(Objects::nonNull)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .anyMatch(names::contains);
    }
}
