package org.fleetmail.mail.sasl;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.security.sasl.SaslException;

/**
 * The client's side of SCRAM without channel binding (RFC 5802; SHA-256: RFC 7677). The password never goes over the
 * wire, and the server proves that it knows it too.
 */
final class ScramClient extends UnlayeredClient {
    /** RFC 7677 section 4: at least 4096. The upper end keeps a hostile server from letting us compute for hours. */
    private static final int FEWEST = 4_096;

    private static final int MOST = 1_000_000;
    private static final String NO_BINDING = "n,,";
    private static final Pattern FIRST =
            Pattern.compile("r=(?<nonce>[^,]{1,256}),s=(?<salt>[^,]{1,1024}),i=(?<rounds>[0-9]{1,7})(,.*)?");

    /** Where the exchange stands. */
    private enum State {
        START,
        FIRST_SENT,
        FINAL_SENT,
        COMPLETE
    }

    private final ScramHash hash;
    private final char[] password;
    private final String bare;
    private final String nonce;
    private State state = State.START;
    private byte[] serverSignature = {};

    ScramClient(ScramHash hash, String user, char[] password, String nonce) {
        this.hash = hash;
        this.password = password.clone();
        this.nonce = nonce;
        this.bare = "n=" + prepared(user).replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
    }

    /** The part of SASLprep (RFC 4013) that matters for what people type: compatibility characters become one. */
    private static String prepared(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public String getMechanismName() {
        return hash.mechanism();
    }

    @Override
    public byte[] evaluateChallenge(byte[] challenge) throws SaslException {
        String said = new String(challenge, StandardCharsets.UTF_8);
        return switch (state) {
            case START -> {
                state = State.FIRST_SENT;
                yield bytes(NO_BINDING + bare);
            }
            case FIRST_SENT -> {
                state = State.FINAL_SENT;
                yield proof(said);
            }
            case FINAL_SENT -> {
                confirm(said);
                state = State.COMPLETE;
                yield new byte[0];
            }
            case COMPLETE -> throw new SaslException("the exchange is over");
        };
    }

    private byte[] proof(String serverFirst) throws SaslException {
        Matcher first = FIRST.matcher(serverFirst);
        if (!first.matches() || !first.group("nonce").startsWith(nonce)) {
            throw new SaslException("no answer of this exchange");
        }
        int rounds = Integer.parseInt(first.group("rounds"));
        if (rounds < FEWEST || rounds > MOST) {
            throw new SaslException(rounds + " rounds");
        }
        String withoutProof =
                "c=" + Base64.getEncoder().encodeToString(bytes(NO_BINDING)) + ",r=" + first.group("nonce");
        byte[] message = bytes(bare + "," + serverFirst + "," + withoutProof);
        try {
            byte[] salted = salted(Base64.getDecoder().decode(first.group("salt")), rounds);
            byte[] clientKey = mac(salted, bytes("Client Key"));
            byte[] signature = mac(MessageDigest.getInstance(hash.digest()).digest(clientKey), message);
            serverSignature = mac(mac(salted, bytes("Server Key")), message);
            for (int i = 0; i < clientKey.length; i++) {
                clientKey[i] ^= signature[i];
            }
            return bytes(withoutProof + ",p=" + Base64.getEncoder().encodeToString(clientKey));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SaslException(getMechanismName(), e);
        }
    }

    private void confirm(String serverFinal) throws SaslException {
        String expected = "v=" + Base64.getEncoder().encodeToString(serverSignature);
        if (!MessageDigest.isEqual(bytes(expected), bytes(serverFinal.split(",", 2)[0]))) {
            throw new SaslException("the server does not know the password");
        }
    }

    private byte[] salted(byte[] salt, int rounds) throws GeneralSecurityException {
        char[] prepared = prepared(new String(password)).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(prepared, salt, rounds, hash.bits());
        try {
            return SecretKeyFactory.getInstance(hash.derivation())
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
            Arrays.fill(prepared, ' ');
        }
    }

    private byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(hash.mac());
        mac.init(new SecretKeySpec(key, hash.mac()));
        return mac.doFinal(data);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isComplete() {
        return state == State.COMPLETE;
    }

    @Override
    public void dispose() {
        Arrays.fill(password, ' ');
    }
}
