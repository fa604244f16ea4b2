package org.fleetmail.device.web.internal.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.device.driver.Credentials.Login;

/** Answers to digest challenges (RFC 7616; without qop as RFC 2069 has it): MD5, SHA-256 and their session variants. */
final class Digest {
    private static final Map<String, String> ALGORITHMS =
            Map.of("", "MD5", "md5", "MD5", "md5-sess", "MD5", "sha-256", "SHA-256", "sha-256-sess", "SHA-256");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Challenge challenge;
    private final Login login;
    private int count;

    Digest(Challenge challenge, Login login) {
        this.challenge = challenge;
        this.login = login;
    }

    /** Whether the algorithm and the quality of protection of a challenge are known here. */
    static boolean knows(Challenge challenge) {
        String qop = challenge.parameter("qop");
        return ALGORITHMS.containsKey(algorithm(challenge))
                && (qop.isEmpty() || Arrays.asList(qop.split("[\\s,]+")).contains("auth"));
    }

    private static String algorithm(Challenge challenge) {
        return challenge.parameter("algorithm").toLowerCase(Locale.ROOT);
    }

    /** The header Authorization of the next request. */
    synchronized String header(Question question) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String path = question.uri().getRawPath();
        String query = question.uri().getRawQuery();
        return header(
                question.method(),
                query == null ? path : path + "?" + query,
                HexFormat.of().formatHex(random));
    }

    String header(String method, String uri, String cnonce) {
        count++;
        String nonce = challenge.parameter("nonce");
        String nc = String.format(Locale.ROOT, "%08x", count);
        boolean qop = !challenge.parameter("qop").isEmpty();
        String a2 = hash(method + ":" + uri);
        String middle = qop ? nonce + ":" + nc + ":" + cnonce + ":auth" : nonce;
        String response = hash(secret(nonce, cnonce) + ":" + middle + ":" + a2);
        StringBuilder header = new StringBuilder("Digest username=").append(quoted(login.user()));
        header.append(", realm=").append(quoted(challenge.parameter("realm")));
        header.append(", nonce=").append(quoted(nonce)).append(", uri=").append(quoted(uri));
        header.append(", response=\"").append(response).append('"');
        if (!algorithm(challenge).isEmpty()) {
            header.append(", algorithm=").append(challenge.parameter("algorithm"));
        }
        if (challenge.parameters().containsKey("opaque")) {
            header.append(", opaque=").append(quoted(challenge.parameter("opaque")));
        }
        return qop
                ? header.append(", qop=auth, nc=" + nc + ", cnonce=" + quoted(cnonce))
                        .toString()
                : header.toString();
    }

    private String secret(String nonce, String cnonce) {
        byte[] begin = (login.user() + ":" + challenge.parameter("realm") + ":").getBytes(StandardCharsets.UTF_8);
        byte[] password = login.password().reveal(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(begin, begin.length + password.length);
        System.arraycopy(password, 0, whole, begin.length, password.length);
        String a1 = hash(whole);
        Arrays.fill(password, (byte) 0);
        Arrays.fill(whole, (byte) 0);
        return algorithm(challenge).endsWith("-sess") ? hash(a1 + ":" + nonce + ":" + cnonce) : a1;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(ALGORITHMS.get(algorithm(challenge)))
                            .digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
