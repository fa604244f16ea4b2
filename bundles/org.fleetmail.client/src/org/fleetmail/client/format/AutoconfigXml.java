package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/** Mail autoconfig XML, version 1.1, as Thunderbird, Evolution, KMail and K-9 read it; one file for each mail domain. */
final class AutoconfigXml implements ClientFormat {
    private static final Map<Login, String> LOGINS = Map.of(
            Login.NONE, "none",
            Login.PASSWORD, "password-cleartext",
            Login.CRAM_MD5, "password-encrypted",
            Login.APOP, "password-encrypted",
            Login.NTLM, "NTLM",
            Login.GSSAPI, "GSSAPI",
            Login.OAUTH2, "OAuth2",
            Login.POP_BEFORE_SMTP, "smtp-after-pop");

    @Override
    public String id() {
        return "autoconfig-xml";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Mail autoconfig: served as https://autoconfig.DOMAIN/mail/config-v1.1.xml, or as isp/DOMAIN.xml in"
                        + " Thunderbird's program folder",
                "メール自動設定: https://autoconfig.DOMAIN/mail/config-v1.1.xml で公開、または Thunderbird のプログラム フォルダーの"
                        + " isp/DOMAIN.xml");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(
                accounts,
                this::files,
                Unfit::noIncoming,
                Unfit::noOutgoing,
                account -> unfit(account, account.incoming()),
                account -> unfit(account, account.outgoing()));
    }

    /** {@code none} and {@code smtp-after-pop} are for sending only. */
    private static Optional<Trouble> unfit(MailAccount account, Optional<MailServer> server) {
        return server.flatMap(known ->
                Unfit.login(account, server, login -> LOGINS.containsKey(login) && login.in(known.protocol())));
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        Map<String, List<MailAccount>> byDomain = new LinkedHashMap<>();
        accounts.forEach(account -> byDomain.computeIfAbsent(account.domain(), domain -> new ArrayList<>())
                .add(account));
        return Outcome.done(byDomain.entrySet().stream()
                .map(entry -> file(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static ExportedFile file(String domain, List<MailAccount> accounts) {
        XmlTree config = XmlTree.root("clientConfig", "").attribute("version", "1.1");
        XmlTree provider = config.add("emailProvider").attribute("id", domain);
        provider.with("domain", domain).with("displayName", domain).with("displayShortName", domain);
        for (MailServer server : servers(accounts, MailAccount::incoming)) {
            write(
                    provider.add("incomingServer")
                            .attribute("type", server.protocol().name().toLowerCase(Locale.ROOT)),
                    server);
        }
        for (MailServer server : servers(accounts, MailAccount::outgoing)) {
            write(provider.add("outgoingServer").attribute("type", "smtp"), server);
        }
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + config.print(Map.of());
        return ExportedFile.of("isp/" + domain + ".xml", text, StandardCharsets.UTF_8);
    }

    private static Set<MailServer> servers(
            List<MailAccount> accounts, Function<MailAccount, Optional<MailServer>> side) {
        Set<MailServer> servers = new LinkedHashSet<>();
        accounts.forEach(account -> side.apply(account)
                .map(server -> withPlaceholder(account, server))
                .ifPresent(servers::add));
        return servers;
    }

    /** The login name as a placeholder where it follows from the address, so that one entry serves everybody. */
    private static MailServer withPlaceholder(MailAccount account, MailServer server) {
        String user = Stream.of(
                        Map.entry(account.address(), "%EMAILADDRESS%"),
                        Map.entry(account.localPart(), "%EMAILLOCALPART%"))
                .filter(entry -> entry.getKey().equals(server.user()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(server.user());
        return new MailServer(server.protocol(), server.host(), server.port(), server.method(), user, server.login());
    }

    private static void write(XmlTree element, MailServer server) {
        element.with("hostname", server.host())
                .with("port", Integer.toString(server.port()))
                .with("socketType", socketType(server.method()));
        if (server.logsIn()) {
            element.with("username", server.user());
        }
        element.with("authentication", LOGINS.get(server.login()));
    }

    private static String socketType(TransportSecurity method) {
        return switch (method) {
            case NONE -> "plain";
            case STARTTLS -> "STARTTLS";
            case IMPLICIT_TLS -> "SSL";
        };
    }
}
