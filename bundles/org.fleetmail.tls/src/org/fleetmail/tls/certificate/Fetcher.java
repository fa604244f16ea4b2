package org.fleetmail.tls.certificate;

import java.io.IOException;
import java.net.URI;

/** Fetches what a certificate points to. The implementation bounds time, and follows no redirection. */
public interface Fetcher {
    /**
     * Gets a document.
     *
     * @param most bytes that are taken
     * @throws ProxyRefusal the proxy on the way lets nothing through
     * @throws IOException it is not there, too large or too slow
     */
    byte[] get(URI address, int most) throws IOException;

    /**
     * Sends a question and gets the answer.
     *
     * @param mediaType of the question
     * @param most bytes that are taken
     * @throws ProxyRefusal the proxy on the way lets nothing through
     * @throws IOException there is none, or it is too large or too slow
     */
    byte[] ask(URI address, String mediaType, byte[] question, int most) throws IOException;
}
