package org.fleetmail.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The cipher suites that have a name, as listed in {@code cipher-suites.txt}. */
public final class CipherSuites {
    private static final NavigableMap<Integer, CipherSuite> BY_CODE = read();

    private CipherSuites() {}

    /** All of them by number, without those of SSL 2.0. */
    public static Collection<CipherSuite> all() {
        return Collections.unmodifiableCollection(BY_CODE.values());
    }

    /** The suite of an IANA name. */
    public static Optional<CipherSuite> ofName(String name) {
        return BY_CODE.values().stream()
                .filter(suite -> suite.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static CipherSuite named(int code) {
        CipherSuite suite = BY_CODE.get(code);
        return suite == null ? new CipherSuite(code, String.format("suite-0x%04X", code)) : suite;
    }

    private static NavigableMap<Integer, CipherSuite> read() {
        NavigableMap<Integer, CipherSuite> suites = new TreeMap<>();
        try (InputStream table = CipherSuites.class.getResourceAsStream("cipher-suites.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> line.startsWith("0x")).forEach(line -> {
                int code = Integer.decode(line.substring(0, 6));
                suites.put(code, new CipherSuite(code, line.substring(7).strip()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return suites;
    }
}
