package org.fleetmail.client.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.model.TransportSecurity;

/**
 * A mail program and what our sources say it can do.
 *
 * @param id short name, for commands
 * @param name for people
 * @param aliases other names people write
 * @param current whether it is in use today
 * @param systems operating systems it runs on
 * @param protocols what it speaks
 * @param variants surroundings that matter, the first that applies counts; never empty
 * @param controls what decides the method
 * @param reaches what it gets through to
 * @param logins what it logs in with
 * @param tlsLimits the newest TLS it speaks
 * @param screens ways through its screens
 * @param keys names of its settings, for each protocol
 * @param formats identities of the export formats it reads; empty: only a printed sheet helps
 * @param notes what else is worth knowing
 */
public record MailClient(
        String id,
        Wording name,
        Set<String> aliases,
        boolean current,
        Set<String> systems,
        Set<MailProtocol> protocols,
        List<Variant> variants,
        List<ControlClaim> controls,
        List<Reach> reaches,
        List<LoginSupport> logins,
        List<TlsLimit> tlsLimits,
        List<Screen> screens,
        Map<MailProtocol, Keys> keys,
        List<String> formats,
        List<Claim> notes) {
    public MailClient {
        aliases = Set.copyOf(aliases);
        systems = Set.copyOf(systems);
        protocols = Set.copyOf(protocols);
        variants = variants.isEmpty() ? List.of(Variant.ANY) : List.copyOf(variants);
        controls = List.copyOf(controls);
        reaches = List.copyOf(reaches);
        logins = List.copyOf(logins);
        tlsLimits = List.copyOf(tlsLimits);
        screens = List.copyOf(screens);
        keys = Map.copyOf(keys);
        formats = List.copyOf(formats);
        notes = List.copyOf(notes);
    }

    /** The variant on a PC; where nothing applies, the last, which is the least capable. */
    public Variant variantOn(Computer computer) {
        return variants.stream()
                .filter(variant -> variant.appliesTo(computer))
                .findFirst()
                .orElse(variants.getLast());
    }

    public Optional<Variant> variant(String variantId) {
        return variants.stream()
                .filter(variant -> variant.id().equals(variantId))
                .findFirst();
    }

    /** What is said about getting through; claims about this very port count before claims about any port. */
    public Claims reach(Variant variant, MailProtocol protocol, int port, TransportSecurity method) {
        List<Claim> exact = reaches.stream()
                .filter(reach -> reach.isAbout(variant, protocol, method)
                        && reach.ports().contains(port))
                .map(Reach::claim)
                .toList();
        List<Claim> general = reaches.stream()
                .filter(reach -> reach.isAbout(variant, protocol, method)
                        && reach.ports().isEmpty())
                .map(Reach::claim)
                .toList();
        return new Claims(exact.isEmpty() ? general : exact);
    }

    /** What is said about a login mechanism. */
    public Claims login(MailProtocol protocol, Login login) {
        return new Claims(logins.stream()
                .filter(support -> support.protocols().contains(protocol)
                        && support.logins().contains(login))
                .map(LoginSupport::claim)
                .toList());
    }

    /** Whether it fetches by itself before it sends, as POP before SMTP needs; false where nobody says so. */
    public boolean receivesFirst() {
        return logins.stream().anyMatch(LoginSupport::receivesFirst);
    }

    /** What decides the method, according to the surest source. */
    public Control control(MailProtocol protocol) {
        return controls.stream()
                .filter(claim -> claim.protocols().contains(protocol))
                .max(Comparator.comparing(claim -> claim.source().confidence()))
                .map(ControlClaim::control)
                .orElse(Control.UNKNOWN);
    }

    /** The newest TLS it speaks on a PC, where known. */
    public Optional<TlsLimit> tlsLimit(Computer computer) {
        return tlsLimits.stream()
                .filter(limit -> limit.systems().isEmpty() || limit.systems().contains(computer.operatingSystem()))
                .findFirst();
    }

    /** Whether it can run on a PC; true where the operating system is unknown. */
    public boolean runsOn(Computer computer) {
        return computer.operatingSystem().isEmpty() || systems.contains(computer.operatingSystem());
    }

    /** Its identity, its name in both languages, and its other names. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(id, name.en(), name.ja()), aliases.stream());
    }
}
