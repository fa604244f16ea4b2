package org.fleetmail.cli.internal.command;

import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.fleet.inventory.NewAccess;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DefaultSecrets;
import org.fleetmail.device.driver.Targets;
import org.fleetmail.model.Device;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.WebAccess;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Credentials to give to devices: of SNMP or of the web interface, by the names of their secrets. */
final class GivenCredentials {
    private static final int MOST_PORT = 65_535;
    private static final int SNMP = 161;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    @Option(names = "--community-ref", paramLabel = "NAME", descriptionKey = "option.given-community")
    private String community;

    @Option(names = "--write-ref", paramLabel = "NAME", descriptionKey = "option.given-write")
    private String writing;

    @Option(names = "--snmpv3-ref", paramLabel = "USER", descriptionKey = "option.given-user")
    private String user;

    @Option(names = "--web-ref", paramLabel = "NAME", descriptionKey = "option.given-web")
    private String password;

    @Option(names = "--web-user", paramLabel = "USER", defaultValue = "", descriptionKey = "option.given-web-user")
    private String login;

    @Option(names = "--http", descriptionKey = "option.given-http")
    private boolean clear;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", descriptionKey = "option.given-port")
    private int port;

    /** Exactly one kind must be given, or the call is wrong. */
    void demand(CommandSpec command) {
        if (Stream.of(community, user, password).filter(name -> name != null).count() != 1) {
            throw WrongCall.of(command, "mistake.missing", "--community-ref | --snmpv3-ref | --web-ref");
        }
        Numbers.demand(command, "--port", port, 0, MOST_PORT);
    }

    /**
     * Gives them to devices.
     *
     * @return whether everybody knows one of their secrets; {@code SECRET-MISSING} where one is not kept, and then nobody
     *     was given any
     */
    Outcome<Boolean> give(List<Device> devices, Secrets secrets) {
        return password == null ? giveSnmp(devices, secrets) : giveWeb(devices, secrets);
    }

    private Outcome<Boolean> giveSnmp(List<Device> devices, Secrets secrets) {
        SnmpAccess access = user != null
                ? NewAccess.user(user, portOr(SNMP))
                : NewAccess.communities(community, writing == null ? community : writing, portOr(SNMP));
        return new Targets(secrets)
                .credentials(user != null ? user : community, access)
                .map(DefaultSecrets::among)
                .map(known -> {
                    NewAccess.give(devices, access, known);
                    return known;
                });
    }

    private Outcome<Boolean> giveWeb(List<Device> devices, Secrets secrets) {
        WebAccess access = NewAccess.login(clear ? "http" : "https", portOr(clear ? HTTP : HTTPS), login, password);
        return secrets.find(password).map(DefaultSecrets::isPassword).map(known -> {
            NewAccess.give(devices, access, known);
            return known;
        });
    }

    private int portOr(int usual) {
        return port == 0 ? usual : port;
    }
}
