package org.fleetmail.client.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.decision.Decision.AfterPatch;
import org.fleetmail.client.decision.Decision.ByAnotherPort;
import org.fleetmail.client.decision.Decision.Impossible;
import org.fleetmail.client.decision.Decision.Reachable;
import org.fleetmail.client.matrix.Claims;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.client.matrix.Support;
import org.fleetmail.client.matrix.Variant;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.TransportSecurity;

/** The way to one decision. */
final class Deliberation {
    private final MailClient client;
    private final Wish wish;
    private final Surroundings surroundings;
    private final Variant variant;
    private final Forwarding forwarding;
    private final Cautions cautions;

    Deliberation(MailClient client, Wish wish, Surroundings surroundings) {
        this.client = client;
        this.wish = wish;
        this.surroundings = surroundings;
        this.variant = client.variantOn(surroundings.computer());
        this.cautions = new Cautions(client, surroundings);
        this.forwarding = new Forwarding(client, wish, surroundings);
    }

    Decision decide() {
        if (!client.protocols().contains(wish.protocol())) {
            return impossible(say("no-protocol", name(), wish.protocol().label()));
        }
        if (!wish.login().in(wish.protocol())) {
            return impossible(
                    say("login-elsewhere", wish.login().label(), wish.protocol().label()));
        }
        if (login().support() != Support.CAN && (wish.login() == Login.APOP || refusesLogin())) {
            return withoutLogin();
        }
        return tlsTooOld() ? withoutTls() : decidePort();
    }

    private Decision decidePort() {
        if (wish.sendsThroughPort25() && surroundings.port25Blocked()) {
            return instead(List.of(say("op25b")));
        }
        if (wish.method() == TransportSecurity.NONE) {
            return new Reachable(settings(wish), cautions.after(reasonsOf("reachable"), wish), List.of());
        }
        Claims claims = claims(variant, wish);
        return switch (claims.support()) {
            case CAN ->
                new Reachable(settings(wish), cautions.after(reasons("reachable", claims), wish), olderTlsWay());
            case CANNOT -> instead(reasons("cannot", claims));
            case UNCONFIRMED -> instead(reasons("unconfirmed", claims));
        };
    }

    private Decision instead(List<Sentence> why) {
        List<Decision> ways = Stream.of(otherPorts(why), afterPatch(why), forwarding.byTls(why).stream())
                .flatMap(way -> way)
                .toList();
        if (ways.isEmpty()) {
            return impossible(Stream.concat(why.stream(), Stream.of(say("advice.other-client")))
                    .toArray(Sentence[]::new));
        }
        return leading(ways.getFirst(), ways.subList(1, ways.size()));
    }

    private static Decision leading(Decision first, List<Decision> others) {
        return switch (first) {
            case ByAnotherPort way -> new ByAnotherPort(way.settings(), way.reasons(), others);
            case AfterPatch way -> new AfterPatch(way.patch(), way.settings(), way.reasons(), others);
            case Decision.ThroughForwarder way ->
                new Decision.ThroughForwarder(way.forwarder(), way.rule(), way.settings(), way.reasons(), others);
            case Reachable way -> way;
            case Impossible way -> way;
        };
    }

    private Stream<Decision> otherPorts(List<Sentence> why) {
        return PortRule.of(wish.protocol())
                .filter(rule -> rule.port() != wish.port())
                .filter(rule -> rule.recommended() || !surroundings.offers().isEmpty())
                .filter(rule -> surroundings.mayOffer(rule.protocol(), rule.port(), rule.method()))
                .map(rule -> wish.at(rule.port(), rule.method()))
                .filter(other -> !(other.sendsThroughPort25() && surroundings.port25Blocked()))
                .filter(other -> claims(variant, other).support() == Support.CAN)
                .map(other -> byAnotherPort(why, other));
    }

    private Decision byAnotherPort(List<Sentence> why, Wish other) {
        List<Sentence> reasons = new ArrayList<>(why);
        String key = surroundings.offers().isEmpty() ? "other-port" : "other-port.offered";
        reasons.add(say(key, Integer.toString(other.port()), Methods.label(other.protocol(), other.method())));
        return new ByAnotherPort(settings(other), cautions.after(reasons, other), List.of());
    }

    private Stream<Decision> afterPatch(List<Sentence> why) {
        return variant.cure().stream()
                .filter(cure -> client.variant(cure.variant())
                        .filter(cured -> claims(cured, wish).support() == Support.CAN)
                        .isPresent())
                .map(cure -> {
                    List<Sentence> reasons = new ArrayList<>(why);
                    reasons.add(say("after-patch", cure.patch().sentence(), port(), method()));
                    return new AfterPatch(cure.patch(), settings(wish), cautions.after(reasons, wish), List.of());
                });
    }

    private Decision withoutLogin() {
        Claims claims = login();
        List<Sentence> why = new ArrayList<>();
        String key = claims.support() == Support.CANNOT ? "login-cannot" : "login-unconfirmed";
        why.add(say(key, name(), wish.login().label()));
        claims.all().forEach(claim -> why.add(claim.sentence()));
        if (wish.login() == Login.APOP && wish.method() == TransportSecurity.NONE) {
            Optional<Decision> way = forwarding.byApop(why);
            if (way.isPresent()) {
                return way.get();
            }
        }
        why.add(say("advice.password-in-tls"));
        why.add(say("advice.other-client"));
        return impossible(why.toArray(Sentence[]::new));
    }

    private boolean refusesLogin() {
        return login().support() == Support.CANNOT;
    }

    private boolean tlsTooOld() {
        return wish.method() != TransportSecurity.NONE
                && surroundings
                        .lowestTls()
                        .filter(lowest -> client.tlsLimit(surroundings.computer())
                                .filter(limit -> limit.highest().compareTo(lowest) < 0)
                                .isPresent())
                        .isPresent();
    }

    private Decision withoutTls() {
        List<Sentence> why = new ArrayList<>();
        surroundings.lowestTls().ifPresent(lowest -> why.add(say("tls-too-old", lowest.label())));
        client.tlsLimit(surroundings.computer()).ifPresent(limit -> why.add(cautions.tlsLimit(limit)));
        return forwarding.byTls(why).orElseGet(() -> {
            why.add(say("advice.other-client"));
            return impossible(why.toArray(Sentence[]::new));
        });
    }

    private List<Decision> olderTlsWay() {
        return cautions.tlsIsOld() ? forwarding.byTls(List.of()).stream().toList() : List.of();
    }

    private Claims claims(Variant on, Wish what) {
        return client.reach(on, what.protocol(), what.port(), what.method());
    }

    private Claims login() {
        return client.login(wish.protocol(), wish.login());
    }

    private List<Sentence> reasons(String key, Claims claims) {
        List<Sentence> reasons = reasonsOf(key);
        claims.all().forEach(claim -> reasons.add(claim.sentence()));
        return reasons;
    }

    private List<Sentence> reasonsOf(String key) {
        List<Sentence> reasons = new ArrayList<>();
        reasons.add(say(key, nameWithVariant(), method(), port()));
        return reasons;
    }

    private Decision impossible(Sentence... reasons) {
        return new Impossible(cautions.after(List.of(reasons)));
    }

    private ClientSettings settings(Wish what) {
        return ClientSettings.of(client, what);
    }

    private Sentence name() {
        return client.name().sentence();
    }

    private Sentence nameWithVariant() {
        return variant.equals(Variant.ANY)
                ? name()
                : say("client.variant", name(), variant.name().sentence());
    }

    private Sentence method() {
        return Methods.label(wish.protocol(), wish.method());
    }

    private String port() {
        return Integer.toString(wish.port());
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Deliberation.class, key, arguments);
    }
}
