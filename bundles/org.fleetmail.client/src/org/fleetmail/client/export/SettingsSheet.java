package org.fleetmail.client.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.decision.ClientDecision;
import org.fleetmail.client.decision.ClientSettings;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.decision.TlsProposal;
import org.fleetmail.client.decision.Wish;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.core.text.Sentence;

/**
 * What somebody sets in a mail client by hand: for each direction the server, port, encryption and login, why so, and the
 * way through the client's screens in their own labels. It holds no password.
 *
 * @param client the mail client
 * @param account the account to set up
 * @param directions sending and receiving, as far as the account has them
 */
public record SettingsSheet(MailClient client, MailAccount account, List<Direction> directions) {
    public SettingsSheet {
        directions = List.copyOf(directions);
    }

    /**
     * One direction.
     *
     * @param server what the account wants
     * @param decision what the client can do about it
     * @param alternatives where this client could connect as well, if the server listens there
     */
    public record Direction(MailServer server, Decision decision, List<TlsProposal> alternatives) {
        public Direction {
            alternatives = List.copyOf(alternatives);
        }

        /** The settings of the decision; empty where it is impossible. */
        public Optional<ClientSettings> settings() {
            return switch (decision) {
                case Decision.Reachable way -> Optional.of(way.settings());
                case Decision.ByAnotherPort way -> Optional.of(way.settings());
                case Decision.AfterPatch way -> Optional.of(way.settings());
                case Decision.ThroughForwarder way -> Optional.of(way.settings());
                case Decision.Impossible way -> Optional.empty();
            };
        }
    }

    /** The sheet of an account for a client at a place. */
    public static SettingsSheet of(MailClient client, MailAccount account, Surroundings surroundings) {
        List<Direction> directions = Stream.of(account.outgoing(), account.incoming())
                .flatMap(Optional::stream)
                .filter(server -> client.protocols().contains(server.protocol()))
                .map(server -> direction(client, server, surroundings))
                .toList();
        return new SettingsSheet(client, account, directions);
    }

    private static Direction direction(MailClient client, MailServer server, Surroundings surroundings) {
        Decision decision = ClientDecision.of(client, wish(server), surroundings);
        List<TlsProposal> alternatives = PortRule.of(server.protocol())
                .filter(PortRule::recommended)
                .filter(rule -> decision instanceof Decision.Reachable && rule.port() != server.port())
                .filter(rule ->
                        ClientDecision.of(client, wish(server, rule), surroundings) instanceof Decision.Reachable)
                .map(rule -> new TlsProposal(rule.protocol(), server.host(), rule.port(), rule.method(), false))
                .toList();
        return new Direction(server, decision, alternatives);
    }

    private static Wish wish(MailServer server) {
        return new Wish(server.protocol(), server.host(), server.port(), server.method(), server.login());
    }

    private static Wish wish(MailServer server, PortRule rule) {
        return new Wish(rule.protocol(), server.host(), rule.port(), rule.method(), server.login());
    }

    /** The labels and values of one direction; the four that are always there are server, port, encryption and login. */
    public Map<String, String> rows(Direction direction, Locale language) {
        Map<String, String> rows = new LinkedHashMap<>();
        direction.settings().ifPresent(settings -> {
            rows.put(say("server", language), settings.host());
            rows.put(say("port", language), Integer.toString(settings.port()));
            String method =
                    Methods.label(settings.protocol(), settings.method()).in(language);
            rows.put(say(settings.methodIsChosen() ? "method" : "method.result", language), method);
            rows.put(say("login", language), settings.login().label().in(language));
            if (direction.server().logsIn()) {
                rows.put(say("user", language), direction.server().user());
                rows.put(say("password", language), say("password.asked", language));
            }
            direction
                    .alternatives()
                    .forEach(way -> rows.merge(
                            say(settings.sslOn() ? "alternative" : "alternative.tls", language),
                            way.port() + " "
                                    + Methods.label(way.protocol(), way.method())
                                            .in(language),
                            (one, other) -> one + " / " + other));
        });
        return rows;
    }

    /** Further ways for a direction: for each, what its reasons add to those of the decision. */
    public List<List<Sentence>> otherWays(Direction direction) {
        List<Sentence> known = direction.decision().reasons();
        return direction.decision().others().stream()
                .map(other -> other.reasons().stream()
                        .filter(reason -> !known.contains(reason))
                        .toList())
                .toList();
    }

    /** The sheet as a page to print, in HTML. */
    public byte[] html(Locale language) {
        var page = new Page(language, title());
        addTo(page, language);
        return page.bytes();
    }

    /** Adds what the sheet says to a page. */
    void addTo(Page page, Locale language) {
        page.table(Map.of(say("address", language), account.address()));
        for (Direction direction : directions) {
            page.heading(direction.server().protocol().label().in(language));
            page.table(rows(direction, language));
            page.list(said(direction.decision().reasons(), language));
            otherWays(direction)
                    .forEach(way -> page.paragraph(Sentence.of(SettingsSheet.class, "other-way"))
                            .list(said(way, language)));
        }
        if (!client.screens().isEmpty()) {
            page.heading(say("screens", language)).list(screens(language));
        }
    }

    /** Client and account, as a heading. */
    Sentence title() {
        return Sentence.of(SettingsSheet.class, "sheet", client.name().sentence(), account.title());
    }

    private static List<String> said(List<Sentence> sentences, Locale language) {
        return sentences.stream().map(sentence -> sentence.in(language)).toList();
    }

    private List<String> screens(Locale language) {
        List<String> lines = new ArrayList<>();
        client.screens().forEach(screen -> {
            lines.add(screen.path().in(language));
            screen.fields().forEach(field -> lines.add(field.in(language)));
        });
        return lines;
    }

    private static String say(String key, Locale language) {
        return Sentence.of(SettingsSheet.class, key).in(language);
    }
}
