package org.fleetmail.device.web.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.fleetmail.core.net.NoNetwork;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** Says what an exception of the HTTP client means. */
final class HttpTroubles {
    private static final int SHOWN = 160;

    private HttpTroubles() {}

    static Trouble of(Throwable cause, String where) {
        TroubleCode code = code(cause);
        return Trouble.of(code, where, code == TroubleCode.WEB_TLS ? detail(cause) : plain(code, cause));
    }

    private static TroubleCode code(Throwable cause) {
        return switch (cause) {
            case Throwable e when NoNetwork.caused(e) -> TroubleCode.NET_FAILED;
            case BoundedBody.TooLarge e -> TroubleCode.WEB_TOO_LARGE;
            case HttpTimeoutException e -> TroubleCode.NET_TIMEOUT;
            case TimeoutException e -> TroubleCode.NET_TIMEOUT;
            case UnknownHostException e -> TroubleCode.NET_NAME;
            case ConnectException e ->
                causedBy(e, UnresolvedAddressException.class) ? TroubleCode.NET_NAME : TroubleCode.NET_REFUSED;
            case SSLException e -> TroubleCode.WEB_TLS;
            case EOFException e -> TroubleCode.NET_CLOSED;
            case ProtocolException e ->
                said(e).contains("header") && said(e).contains("size")
                        ? TroubleCode.WEB_TOO_LARGE
                        : TroubleCode.WEB_ANSWER;
            case IOException e -> causedBy(e, SSLException.class) ? TroubleCode.WEB_TLS : ofStream(e);
            default -> TroubleCode.NET_FAILED;
        };
    }

    private static TroubleCode ofStream(IOException e) {
        boolean closed = said(e).contains("no bytes")
                || said(e).contains("reset")
                || said(e).contains("closed")
                || said(e).contains("EOF")
                || said(e).contains("broken pipe");
        if (closed) {
            return TroubleCode.NET_CLOSED;
        }
        return causedBy(e, ProtocolException.class) ? TroubleCode.WEB_ANSWER : TroubleCode.NET_FAILED;
    }

    private static Sentence plain(TroubleCode code, Throwable cause) {
        return code == TroubleCode.NET_FAILED || code == TroubleCode.WEB_ANSWER ? detail(cause) : Sentence.verbatim("");
    }

    private static Sentence detail(Throwable cause) {
        String text = said(cause).replaceAll("\\p{Cntrl}", " ");
        return Sentence.verbatim(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private static String said(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }

    private static boolean causedBy(Throwable outer, Class<? extends Throwable> type) {
        Throwable each = outer;
        for (int depth = 0; each != null && depth < 10; depth++, each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
