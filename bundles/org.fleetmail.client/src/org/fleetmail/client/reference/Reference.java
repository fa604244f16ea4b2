package org.fleetmail.client.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.client.internal.data.DataFile;
import org.fleetmail.client.matrix.MailProtocol;

/**
 * What one looks up when mail is set up by hand.
 *
 * @param ports usual pairs of port and method, within a protocol the one to propose first at the beginning
 * @param protections what each way of connecting protects
 * @param settings the settings that have to do with protection, and which belong together
 * @param safeguards the five protections, independent of each other
 * @param terms words of the field
 * @param servers servers that know APOP, for clients and forwarders to log in to
 */
public record Reference(
        List<PortFact> ports,
        List<ProtectionFact> protections,
        List<SettingItem> settings,
        List<Safeguard> safeguards,
        List<Term> terms,
        List<ApopServer> servers) {
    public Reference {
        ports = List.copyOf(ports);
        protections = List.copyOf(protections);
        settings = List.copyOf(settings);
        safeguards = List.copyOf(safeguards);
        terms = List.copyOf(terms);
        servers = List.copyOf(servers);
    }

    /** What comes with the product. */
    public static Reference shipped() {
        return Shipped.ALL;
    }

    /** What usually listens on a port. */
    public Optional<PortFact> port(MailProtocol protocol, int port) {
        return ports.stream()
                .filter(fact -> fact.protocol() == protocol && fact.port() == port)
                .findFirst();
    }

    public Optional<SettingItem> setting(String id) {
        return settings.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Every term that is called so, in any of its names; case, width and blanks do not matter. */
    public List<Term> terms(String word) {
        String wanted = plain(word);
        return terms.stream()
                .filter(term -> term.names().map(Reference::plain).anyMatch(wanted::equals))
                .toList();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}]+", "");
    }

    private record Ports(String format, List<PortFact> ports) {}

    private record Protections(String format, List<ProtectionFact> protections) {}

    private record Settings(String format, List<SettingItem> settings, List<Safeguard> safeguards) {}

    private record Terms(String format, List<Term> terms) {}

    private record Servers(String format, List<ApopServer> servers) {}

    private static <T> T file(String name, Class<T> type) {
        return new DataFile(Reference.class, name).as(type);
    }

    private static final class Shipped {
        private static final Settings SETTINGS = file("settings.yaml", Settings.class);
        private static final Reference ALL = new Reference(
                file("ports.yaml", Ports.class).ports(),
                file("protections.yaml", Protections.class).protections(),
                SETTINGS.settings(),
                SETTINGS.safeguards(),
                file("terms.yaml", Terms.class).terms(),
                file("servers.yaml", Servers.class).servers());
    }
}
