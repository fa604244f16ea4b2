package org.fleetmail.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Hashtable;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
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
                .registerService(Secrets.class, office.secrets(), new Hashtable<>());
        System.setProperty(HOME, folder.resolve("home").toString());
    }

    /** What a printer has as its port for SMTP, asked of the printer itself and not over the network. */
    public String smtpPort(String printer) {
        return office.printer(printer).holds(MailSetting.SMTP_PORT).orElse("");
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        secrets.unregister();
        System.clearProperty(HOME);
        office.close();
    }
}
