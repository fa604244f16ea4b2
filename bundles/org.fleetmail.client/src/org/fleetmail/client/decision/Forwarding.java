package org.fleetmail.client.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.decision.Decision.ThroughForwarder;
import org.fleetmail.client.forwarder.ForwardRule;
import org.fleetmail.client.forwarder.Forwarder;
import org.fleetmail.client.forwarder.Forwarders;
import org.fleetmail.client.forwarder.LocalPort;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.TransportSecurity;

/** Ways through a program on the same PC. */
record Forwarding(MailClient client, Wish wish, Surroundings surroundings) {
    private static final Set<String> WITHOUT_FORWARDERS = Set.of("Android", "iOS");

    /** The client sends its password in clear within the PC, the forwarder logs in with APOP. */
    Optional<Decision> byApop(List<Sentence> why) {
        return through(Forwarder.Skill.APOP, wish.port(), Login.PASSWORD, "forwarder.apop", why);
    }

    /** The client speaks in clear within the PC, the forwarder speaks implicit TLS with the server. */
    Optional<Decision> byTls(List<Sentence> why) {
        if (wish.method() == TransportSecurity.NONE) {
            return Optional.empty();
        }
        return PortRule.of(wish.protocol())
                .filter(rule -> rule.method() == TransportSecurity.IMPLICIT_TLS)
                .filter(rule -> surroundings.mayOffer(rule.protocol(), rule.port(), rule.method()))
                .findFirst()
                .flatMap(
                        rule -> through(Forwarder.Skill.IMPLICIT_TLS, rule.port(), wish.login(), "forwarder.tls", why));
    }

    private Optional<Decision> through(
            Forwarder.Skill skill, int serverPort, Login login, String key, List<Sentence> why) {
        if (WITHOUT_FORWARDERS.containsAll(client.systems())
                || WITHOUT_FORWARDERS.contains(surroundings.computer().operatingSystem())) {
            return Optional.empty();
        }
        return Forwarders.shipped().able(skill).map(forwarder -> {
            LocalPort local = LocalPort.free(surroundings.localPortsTaken());
            var rule = new ForwardRule(wish.protocol(), local, wish.host(), serverPort, skill);
            var inside =
                    new Wish(wish.protocol(), ForwardRule.LOCAL_HOST, local.number(), TransportSecurity.NONE, login);
            return new ThroughForwarder(
                    forwarder, rule, ClientSettings.of(client, inside), chain(key, forwarder, rule, why), List.of());
        });
    }

    private List<Sentence> chain(String key, Forwarder forwarder, ForwardRule rule, List<Sentence> why) {
        List<Sentence> reasons = new ArrayList<>(why);
        reasons.add(Sentence.of(
                Forwarding.class,
                key,
                client.name().sentence(),
                ForwardRule.LOCAL_HOST + ":" + rule.local().number(),
                forwarder.name(),
                rule.host() + ":" + rule.port()));
        reasons.add(Sentence.of(Forwarding.class, "forwarder.changes"));
        return new Cautions(client, surroundings).after(reasons);
    }
}
