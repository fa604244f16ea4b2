package org.fleetmail.client.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.client.decision.Decision.AfterPatch;
import org.fleetmail.client.decision.Decision.ByAnotherPort;
import org.fleetmail.client.decision.Decision.Impossible;
import org.fleetmail.client.decision.Decision.Reachable;
import org.fleetmail.client.decision.Decision.ThroughForwarder;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.TransportSecurity;

/** Decisions as tests ask for them and tell of them. */
final class Deciding {
    static final Locale JA = Locale.JAPANESE;

    private Deciding() {}

    static TransportSecurity method(String letter) {
        return switch (letter) {
            case "S" -> TransportSecurity.STARTTLS;
            case "I" -> TransportSecurity.IMPLICIT_TLS;
            default -> TransportSecurity.NONE;
        };
    }

    static Decision decide(
            String client, String system, MailProtocol protocol, int port, TransportSecurity method, Login login) {
        return decide(client, new Wish(protocol, "mail.example.com", port, method, login), on(system));
    }

    static Decision decide(String client, Wish wish, Surroundings surroundings) {
        return ClientDecision.of(client(client), wish, surroundings);
    }

    static MailClient client(String id) {
        return MailClients.shipped().find(id).orElseThrow();
    }

    static Surroundings on(String system) {
        return Surroundings.of(Computer.of(system, "", Set.of()));
    }

    static String describe(Decision decision) {
        return decision.getClass().getSimpleName()
                + settings(decision)
                        .map(settings -> " " + settings.port() + " " + letter(settings.method()))
                        .orElse("");
    }

    static Optional<ClientSettings> settings(Decision decision) {
        return switch (decision) {
            case Reachable way -> Optional.of(way.settings());
            case ByAnotherPort way -> Optional.of(way.settings());
            case AfterPatch way -> Optional.of(way.settings());
            case ThroughForwarder way -> Optional.of(way.settings());
            case Impossible way -> Optional.empty();
        };
    }

    static String letter(TransportSecurity method) {
        return switch (method) {
            case STARTTLS -> "S";
            case IMPLICIT_TLS -> "I";
            case NONE -> "N";
        };
    }

    static Wish submission(int port, TransportSecurity method) {
        return new Wish(MailProtocol.SMTP, "smtp.example.com", port, method, Login.PASSWORD);
    }

    static String text(Decision decision) {
        return decision.reasons().stream().map(reason -> reason.in(JA)).collect(Collectors.joining("\n"));
    }
}
