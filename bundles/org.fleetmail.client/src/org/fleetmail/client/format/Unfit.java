package org.fleetmail.client.format;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fleetmail.client.account.HostName;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.TransportSecurity;

/** What a form of settings cannot say, found before anything is written. */
final class Unfit {
    /** Shift_JIS as Windows has it: the ANSI encoding of a Japanese Windows. */
    static final Charset CP932 = Charset.forName("windows-31j");

    private Unfit() {}

    static Optional<Trouble> noIncoming(MailAccount account) {
        return account.incoming().isEmpty() ? Optional.of(trouble(account, "no-incoming")) : Optional.empty();
    }

    static Optional<Trouble> noOutgoing(MailAccount account) {
        return account.outgoing().isEmpty() ? Optional.of(trouble(account, "no-outgoing")) : Optional.empty();
    }

    static Optional<Trouble> noPop3(MailAccount account) {
        return account.incoming()
                        .filter(server -> server.protocol() == MailProtocol.POP3)
                        .isEmpty()
                ? Optional.of(trouble(account, "no-pop3"))
                : Optional.empty();
    }

    /** A server that is named by its address where a name is needed. */
    static Optional<Trouble> address(MailAccount account, Optional<MailServer> server) {
        return server.filter(it -> HostName.isAddress(it.host())).map(it -> trouble(account, "address"));
    }

    /** A login of a server that is not among those the form can say. */
    static Optional<Trouble> login(MailAccount account, Optional<MailServer> server, Predicate<Login> known) {
        return server.filter(it -> !known.test(it.login()))
                .map(it -> trouble(account, "login", it.login().label()));
    }

    /** A method of a server that is not among those the form can say. */
    static Optional<Trouble> method(
            MailAccount account, Optional<MailServer> server, Predicate<TransportSecurity> known) {
        return server.filter(it -> !known.test(it.method()))
                .map(it -> trouble(account, "method", Methods.label(it.protocol(), it.method())));
    }

    /** The text in an encoding that does not know every character. */
    static Outcome<byte[]> encode(MailAccount account, String text, Charset charset) {
        try {
            var bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return Outcome.done(content);
        } catch (CharacterCodingException e) {
            return Outcome.failed(trouble(account, "encoding", charset.displayName()));
        }
    }

    /** The first trouble any account has, or what is written. */
    @SafeVarargs
    static Outcome<List<ExportedFile>> unless(
            List<MailAccount> accounts,
            Function<List<MailAccount>, Outcome<List<ExportedFile>>> write,
            Function<MailAccount, Optional<Trouble>>... checks) {
        for (MailAccount account : accounts) {
            for (Function<MailAccount, Optional<Trouble>> check : checks) {
                Optional<Trouble> trouble = check.apply(account);
                if (trouble.isPresent()) {
                    return Outcome.failed(trouble.get());
                }
            }
        }
        return write.apply(accounts);
    }

    private static Trouble trouble(MailAccount account, String key, Object... arguments) {
        return Trouble.of(TroubleCode.VALUE_UNFIT, account.id(), Sentence.of(Unfit.class, "unfit." + key, arguments));
    }
}
