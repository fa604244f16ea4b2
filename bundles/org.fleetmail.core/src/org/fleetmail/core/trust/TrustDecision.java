package org.fleetmail.core.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetmail.core.text.Sentence;

/**
 * Asks whether to trust a certificate that cannot be trusted by itself. The console asks a person; unattended runs answer
 * {@link Answer#NO}. It may block, so it is never called on the UI thread.
 */
@FunctionalInterface
public interface TrustDecision {
    /** What was decided. */
    enum Answer {
        /** Do not trust it. */
        NO,
        /** Trust it until the program ends. */
        SESSION,
        /** Trust it from now on; whoever asked keeps the certificate. */
        ALWAYS
    }

    /**
     * Asks.
     *
     * @param host name the connection was made to
     * @param chain what the other side showed, its own certificate first
     * @param reasons why it cannot be trusted by itself
     */
    Answer ask(String host, List<X509Certificate> chain, List<Sentence> reasons);
}
