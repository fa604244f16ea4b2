package org.fleetmail.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** Where a store is: a folder of this computer, or a database that several people share. */
public sealed interface StorePlace {
    /** Name of the secret that holds the password of a {@link Server}. */
    String SECRET = "store";

    /** Environment variable with a folder or a URL. */
    String VARIABLE = "FLEETMAIL_STORE";

    /** File in a user's data folder whose one line is a folder or a URL. */
    String FILE = "store.url";

    /** Whether a store was made there; a server is believed to have one. */
    boolean exists();

    /** An H2 database in a folder. */
    record Folder(Path path) implements StorePlace {
        @Override
        public boolean exists() {
            return Files.exists(path.resolve(Store.NAME + ".mv.db"));
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A PostgreSQL database.
     *
     * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE?user=NAME}, further only {@code sslmode},
     *     {@code sslrootcert}, {@code sslcert}, {@code sslkey} and {@code currentSchema}; never a password
     */
    record Server(String url) implements StorePlace {
        static final String SCHEME = "jdbc:postgresql:";
        private static final Set<String> PARAMETERS =
                Set.of("user", "sslmode", "sslrootcert", "sslcert", "sslkey", "currentSchema");

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String toString() {
            return url;
        }

        /** A URL may come from anybody, and the driver would load classes some parameters name. */
        private boolean harmless() throws URISyntaxException {
            URI address = new URI(url.substring("jdbc:".length()));
            String query = address.getRawQuery();
            return address.getRawAuthority() != null
                    && !address.getRawAuthority().contains("@")
                    && (query == null
                            || Stream.of(query.split("&"))
                                    .map(parameter -> parameter.split("=", 2)[0])
                                    .allMatch(PARAMETERS::contains));
        }
    }

    /** The place of a user: what {@value #VARIABLE} says, else {@value #FILE}, else the folder {@code store}. */
    static Outcome<StorePlace> of(Map<String, String> environment, Path dataFolder) {
        String named = environment.getOrDefault(VARIABLE, "");
        Path file = dataFolder.resolve(FILE);
        if (named.isBlank() && !Files.exists(file)) {
            return Outcome.done(new Folder(dataFolder.resolve("store")));
        }
        try {
            return of(named.isBlank() ? Files.readString(file).strip() : named.strip());
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** A folder or a URL; {@code STORE-FAILED} for a URL with a password or with other parameters. */
    static Outcome<StorePlace> of(String text) {
        try {
            if (!text.startsWith("jdbc:")) {
                return Outcome.done(new Folder(Path.of(text)));
            }
            Server server = new Server(text);
            if (text.startsWith(Server.SCHEME) && server.harmless()) {
                return Outcome.done(server);
            }
        } catch (URISyntaxException | InvalidPathException e) {
            // the sentence below says how an address must look; the text itself may hold a password
            return refused();
        }
        return refused();
    }

    private static Outcome<StorePlace> refused() {
        return Outcome.failed(
                Trouble.of(TroubleCode.STORE_FAILED, VARIABLE, Sentence.of(StorePlace.class, "place.refused", SECRET)));
    }
}
