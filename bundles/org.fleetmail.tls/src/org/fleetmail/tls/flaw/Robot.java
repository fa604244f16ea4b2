package org.fleetmail.tls.flaw;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.hello.HelloAnswer;

/**
 * Return Of Bleichenbacher's Oracle Threat (Böck, Somorovsky and Young, 2018): whether a server reacts differently to an
 * RSA key exchange that is padded right and to one that is not (RFC 5246 section 7.4.7.1 forbids that). Only the long form
 * is asked for: key exchange, ChangeCipherSpec and a Finished that cannot be decrypted.
 */
public final class Robot {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 48;
    private static final int CLIENT_KEY_EXCHANGE = 16;

    private final Map<Padding, Reaction> reactions = new EnumMap<>(Padding.class);

    /** What is put into the key exchange. */
    public enum Padding {
        /** Right in every way. */
        RIGHT,
        /** It does not begin with 00 02. */
        WRONG_START,
        /** The secret begins in the wrong place. */
        WRONG_PLACE,
        /** The secret never begins. */
        NO_END,
        /** The version in the secret is wrong. */
        WRONG_VERSION
    }

    /** Whether the server's answer leads to an RSA key exchange whose key can be read. */
    public static boolean fits(HelloAnswer.Agreed agreed) {
        return agreed.ended() && agreed.suite().rsaKeyTransport() && key(agreed).isPresent();
    }

    /** Asks over a connection for which {@link #fits} is true, and keeps the reaction. */
    public synchronized void ask(Connection connection, HelloAnswer.Agreed agreed, Padding padding) {
        RSAPublicKey key = key(agreed).orElseThrow();
        byte[] finished = new byte[64];
        RANDOM.nextBytes(finished);
        Reaction reaction = new Records(connection, agreed.version())
                .with(Records.HANDSHAKE, message(encrypted(key, padding, agreed.version()), agreed.version()))
                .with(Records.CHANGE_CIPHER_SPEC, new byte[] {1})
                .with(Records.HANDSHAKE, finished)
                .send();
        reactions.put(padding, reaction);
    }

    /**
     * {@code YES} when the reactions differ, {@code NO} when all are alike, unknown when not all were asked for, or some
     * but not all timed out, which may have other reasons.
     */
    public synchronized Answer answer() {
        if (reactions.size() < Padding.values().length) {
            return Answer.UNKNOWN;
        }
        long different = reactions.values().stream().distinct().count();
        boolean doubtful = reactions.values().stream().anyMatch(Reaction::timedOut);
        return different == 1 ? Answer.NO : doubtful ? Answer.UNKNOWN : Answer.YES;
    }

    private static Optional<RSAPublicKey> key(HelloAnswer.Agreed agreed) {
        try {
            return agreed.certificate().isPresent()
                            && CertificateReader.read(agreed.certificate().get())
                                            .getPublicKey()
                                    instanceof RSAPublicKey key
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static byte[] message(byte[] encrypted, ProtocolVersion version) {
        int prefix = version == ProtocolVersion.SSL_3 ? 0 : 2;
        byte[] message = new byte[4 + prefix + encrypted.length];
        message[0] = CLIENT_KEY_EXCHANGE;
        message[2] = (byte) (message.length - 4 >> 8);
        message[3] = (byte) (message.length - 4);
        if (prefix > 0) {
            message[4] = (byte) (encrypted.length >> 8);
            message[5] = (byte) encrypted.length;
        }
        System.arraycopy(encrypted, 0, message, 4 + prefix, encrypted.length);
        return message;
    }

    private static byte[] encrypted(RSAPublicKey key, Padding padding, ProtocolVersion version) {
        int size = (key.getModulus().bitLength() + 7) / 8;
        byte[] block = block(size, padding, version);
        byte[] number = new BigInteger(1, block)
                .modPow(key.getPublicExponent(), key.getModulus())
                .toByteArray();
        byte[] encrypted = new byte[size];
        int length = Math.min(size, number.length);
        System.arraycopy(number, number.length - length, encrypted, size - length, length);
        return encrypted;
    }

    /** PKCS #1 v1.5 (RFC 8017 section 7.2.1), with one thing wrong. */
    private static byte[] block(int size, Padding padding, ProtocolVersion version) {
        byte[] block = new byte[size];
        Arrays.fill(block, (byte) 0x5A);
        int secret = size - SECRET;
        block[0] = 0;
        block[1] = (byte) (padding == Padding.WRONG_START ? 17 : 2);
        switch (padding) {
            case WRONG_PLACE -> block[size - 1] = 0;
            case NO_END -> block[secret - 1] = 0x5A;
            default -> block[secret - 1] = 0;
        }
        boolean wrong = padding == Padding.WRONG_VERSION;
        block[secret] = (byte) (wrong ? 2 : version.code() >> 8);
        block[secret + 1] = (byte) (wrong ? 2 : version.code());
        return block;
    }
}
