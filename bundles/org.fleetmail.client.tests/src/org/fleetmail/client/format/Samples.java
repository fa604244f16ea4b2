package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.TransportSecurity;

/** Accounts to write. */
final class Samples {
    /** Names that have broken some program before. */
    static final List<String> NAMES = List.of(
            "海瀬哲也",
            "O'Brien \"Bob\"",
            "\"quoted\"",
            "'quoted'",
            "back\\slash\\",
            "dollar $HOME `id` %PATH% #hash ;semi =eq",
            "[Account: 1] {x} (y) <z> & &amp; ]]> --",
            "// /* */ \\u0041 \\n \\\" ${x} %s",
            "表示ソ能 (Shift_JIS with 0x5C)");

    /** Names that no Windows code page of Japan holds. */
    static final List<String> WIDE_NAMES = List.of(
            "Ünïcödé Ελλάς русский",
            "العربية עברית",
            "हिन्दी ไทย 한국어",
            "𠮷野家 😀 e\u0301",
            "„low“ ‚quotes‘ «guillemets» ’");

    private Samples() {}

    /** All of them. */
    static Stream<String> names() {
        return Stream.concat(NAMES.stream(), WIDE_NAMES.stream());
    }

    static MailAccount pop(String person) {
        return account(
                "sato",
                person,
                server(MailProtocol.POP3, 995, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD, "sato"),
                server(MailProtocol.SMTP, 587, TransportSecurity.STARTTLS, Login.PASSWORD, "sato"));
    }

    static MailAccount imap(String person) {
        return account(
                "suzuki",
                person,
                server(MailProtocol.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD, "suzuki@example.com"),
                server(MailProtocol.SMTP, 465, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD, "suzuki@example.com"));
    }

    /** The account of the guide of 2004: APOP and CRAM-MD5 without TLS. */
    static MailAccount apop() {
        return new MailAccount(
                "kaise",
                "ASAHI-net",
                "海瀬哲也(Tetsuya Kaise)",
                "kaise@personal.email.ne.jp",
                Optional.of(new MailServer(
                        MailProtocol.POP3, "pop.asahi-net.or.jp", 110, TransportSecurity.NONE, "kaise", Login.APOP)),
                Optional.of(new MailServer(
                        MailProtocol.SMTP,
                        "mail.asahi-net.or.jp",
                        25,
                        TransportSecurity.NONE,
                        "kaise",
                        Login.CRAM_MD5)));
    }

    static MailAccount account(String id, String person, MailServer incoming, MailServer outgoing) {
        return new MailAccount(id, person, person, id + "@example.com", Optional.of(incoming), Optional.of(outgoing));
    }

    static MailServer server(MailProtocol protocol, int port, TransportSecurity method, Login login, String user) {
        String host = protocol.name().toLowerCase(Locale.ROOT) + ".example.com";
        return new MailServer(protocol, host, port, method, user, login);
    }

    static MailAccount withUser(MailAccount account, String user) {
        return new MailAccount(
                account.id(),
                account.title(),
                account.person(),
                account.address(),
                account.incoming().map(server -> withUser(server, user)),
                account.outgoing().map(server -> withUser(server, user)));
    }

    private static MailServer withUser(MailServer server, String user) {
        return new MailServer(server.protocol(), server.host(), server.port(), server.method(), user, server.login());
    }

    static List<ExportedFile> write(String format, MailAccount... accounts) {
        return switch (ClientFormats.find(format).orElseThrow().write(List.of(accounts))) {
            case Outcome.Done<List<ExportedFile>>(var files) -> files;
            case Outcome.Failed<List<ExportedFile>>(var trouble) ->
                throw new AssertionError(trouble.in(Locale.ENGLISH));
        };
    }

    static String text(String format, MailAccount... accounts) {
        return write(format, accounts).getFirst().text(StandardCharsets.UTF_8);
    }

    static String refusal(String format, MailAccount... accounts) {
        return ClientFormats.find(format).orElseThrow().write(List.of(accounts))
                        instanceof Outcome.Failed<List<ExportedFile>>(var trouble)
                ? trouble.in(Locale.JAPANESE)
                : "written";
    }
}
