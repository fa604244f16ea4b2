package org.fleetmail.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetmail.core.secret.EnvironmentSecrets;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.store.Store;
import org.fleetmail.store.StorePlace;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A virtual office on loopback, with its secrets known to the console and a store of its own. */
public final class Office implements AutoCloseable {
    private static final String HOME = "fleetmail.home";

    private final VirtualOffice office;
    private final Path file;
    private final ServiceRegistration<Secrets> secrets;

    /** Starts the office of the demo in a folder. */
    public Office(Path folder) {
        this(folder, OfficePlan.demo(1));
    }

    /** Starts an office in a folder. */
    public Office(Path folder, OfficePlan plan) {
        office = VirtualOffice.open(plan).toOptional().orElseThrow();
        file = folder.resolve("virtual.fleet");
        Outcome<Path> written = office.fleetFile(file);
        assertThat(written).isInstanceOf(Outcome.Done.class);
        secrets = FrameworkUtil.getBundle(Office.class)
                .getBundleContext()
                .registerService(
                        Secrets.class, office.secrets(), new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1)));
        System.setProperty(HOME, folder.resolve("home").toString());
    }

    /** What a printer has as its port for SMTP, asked of the printer itself and not over the network. */
    public String smtpPort(String printer) {
        return office.printer(printer).holds(MailSetting.SMTP_PORT).orElse("");
    }

    public Path file() {
        return file;
    }

    /** The folder that is the user's for the console as long as the office is open. */
    public static Path home() {
        return Path.of(System.getProperty(HOME));
    }

    /** Works with the console's store, as another process would. */
    public static <T> T store(Function<Store, Outcome<T>> work) {
        try (Store store = StorePlace.of(Map.of(), home())
                .then(place -> Store.open(place, new EnvironmentSecrets(Map.of()), Clock.systemUTC()))
                .toOptional()
                .orElseThrow()) {
            return work.apply(store).toOptional().orElseThrow();
        }
    }

    /** The secrets of the office as variables in the environment of another process. */
    public Map<String, String> environment() {
        Secrets all = office.secrets();
        return all.names().toOptional().orElseThrow().stream()
                .collect(Collectors.toMap(EnvironmentSecrets::variable, name -> revealed(all, name)));
    }

    private static String revealed(Secrets all, String name) {
        return new String(all.find(name).toOptional().orElseThrow().reveal());
    }

    @Override
    public void close() throws IOException {
        secrets.unregister();
        System.clearProperty(HOME);
        office.close();
    }
}
