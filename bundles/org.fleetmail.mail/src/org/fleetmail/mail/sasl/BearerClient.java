package org.fleetmail.mail.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The client's side of OAUTHBEARER (RFC 7628): one message with the token. A server that does not take it says why in a
 * challenge, which is answered with one control character before the server ends the login.
 */
final class BearerClient extends UnlayeredClient {
    static final String MECHANISM = "OAUTHBEARER";

    private static final String SEPARATOR = "\u0001";

    private final byte[] message;
    private boolean sent;

    /**
     * A client.
     *
     * @param user whose mailbox it is; with {@code =} and {@code ,} written as RFC 5801 says
     * @param token as its issuer gave it
     */
    BearerClient(String user, char[] token) {
        String header = "n,a=" + user.replace("=", "=3D").replace(",", "=2C") + ",";
        String said = header + SEPARATOR + "auth=Bearer " + new String(token) + SEPARATOR + SEPARATOR;
        message = said.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String getMechanismName() {
        return MECHANISM;
    }

    @Override
    public byte[] evaluateChallenge(byte[] challenge) {
        byte[] answer = sent ? SEPARATOR.getBytes(StandardCharsets.US_ASCII) : message.clone();
        sent = true;
        return answer;
    }

    @Override
    public boolean isComplete() {
        return sent;
    }

    @Override
    public void dispose() {
        Arrays.fill(message, (byte) 0);
    }
}
