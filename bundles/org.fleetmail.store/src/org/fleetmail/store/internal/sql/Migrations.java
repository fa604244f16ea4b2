package org.fleetmail.store.internal.sql;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Brings the tables of a store to the present version with Flyway. The scripts are named one by one: inside OSGi there
 * is no class path that Flyway could search.
 */
public final class Migrations {
    private static final List<String> SCRIPTS = List.of("V1__store.sql", "V2__schedule.sql");

    private Migrations() {}

    /** Migrates, or answers {@code STORE-FAILED}: also when the store was written by a newer version. */
    public static Outcome<Void> migrate(Database database, String name) {
        try {
            Flyway.configure(Flyway.class.getClassLoader())
                    .dataSource(database.source())
                    .resourceProvider(new Scripts())
                    .javaMigrationClassProvider(List::of)
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return Outcome.done(null);
        } catch (FlywayException e) {
            return Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, name, e));
        }
    }

    private static final class Scripts implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return SCRIPTS.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(name -> name.startsWith(prefix))
                    .filter(name -> List.of(suffixes).stream().anyMatch(name::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream script = Migrations.class.getResourceAsStream(name);
            return new InputStreamReader(script, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
