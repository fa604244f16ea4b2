package org.fleetmail.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.fleetmail.testkit.mail.Peers;

/** Names of servers that only the programs started with them know, by nss_wrapper. No name server is asked for these. */
public final class LocalNames {
    private LocalNames() {}

    /**
     * The environment of a program that shall know them.
     *
     * @param file where the names are written to
     * @param addresses the address on loopback of each name
     */
    public static Map<String, String> environment(Path file, Map<String, String> addresses) {
        try {
            Files.writeString(
                    file,
                    addresses.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("LD_PRELOAD", Peers.nssWrapper().toString(), "NSS_WRAPPER_HOSTS", file.toString());
    }
}
