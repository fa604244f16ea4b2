package org.fleetmail.mail.account;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.fleetmail.core.net.NoNetwork;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** Says of an exception of Jakarta Mail what it means. Its message is a server's answer and goes through the masking. */
final class MailTroubles {
    private MailTroubles() {}

    static Trouble of(Exception e, String where, Masking masking) {
        return Trouble.of(code(e), where, Sentence.verbatim(masking.in(said(e))));
    }

    private static TroubleCode code(Exception e) {
        List<Throwable> chain = chain(e);
        if (has(chain, MechanismMissingException.class)) {
            return TroubleCode.MECHANISM_MISSING;
        }
        if (has(chain, UnknownHostException.class)) {
            return TroubleCode.NET_NAME;
        }
        if (has(chain, TlsRefusedException.class) || has(chain, SSLException.class) || said(e).contains("STARTTLS")) {
            return TroubleCode.TLS_FAILED;
        }
        if (has(chain, SocketTimeoutException.class)) {
            return TroubleCode.NET_TIMEOUT;
        }
        if (NoNetwork.caused(e)) {
            return TroubleCode.NET_FAILED;
        }
        if (has(chain, ConnectException.class)) {
            return TroubleCode.NET_REFUSED;
        }
        if (has(chain, AuthenticationFailedException.class)) {
            return withoutMechanism(e) ? TroubleCode.MECHANISM_MISSING : TroubleCode.LOGIN_REJECTED;
        }
        return afterLogin(chain);
    }

    private static TroubleCode afterLogin(List<Throwable> chain) {
        if (has(chain, SendFailedException.class)) {
            return TroubleCode.MAIL_REJECTED;
        }
        return has(chain, EOFException.class) || !has(chain, IOException.class)
                ? TroubleCode.NET_CLOSED
                : TroubleCode.NET_FAILED;
    }

    private static boolean withoutMechanism(Exception e) {
        String said = said(e);
        return said.contains("No authentication mechanisms") || said.contains("No login methods");
    }

    private static boolean has(List<Throwable> chain, Class<?> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    /** An exception and what is behind it; Jakarta Mail has a chain of its own beside that of Java. */
    private static List<Throwable> chain(Throwable e) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = e;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            Throwable own = next instanceof MessagingException mail ? mail.getNextException() : null;
            next = own != null ? own : next.getCause();
        }
        return chain;
    }

    private static String said(Throwable e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
