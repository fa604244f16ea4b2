package org.fleetmail.mail.account;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.MD4Digest;

/**
 * The server's side of NTLMv2 as MS-NLMP describes it: a challenge (2.2.1.2), and the check of what is answered (3.3.2).
 * Message integrity and signing are left out; mail has no use for them.
 *
 * @param nonce the 8 octets of the challenge
 * @param names target information, as attribute-value pairs (2.2.2.1)
 */
record NtlmChallenge(byte[] nonce, byte[] names) {
    private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
    private static final int UNICODE = 0x1;
    private static final int NTLM = 0x200;
    private static final int TARGET_IS_SERVER = 0x20000;
    private static final int EXTENDED_SECURITY = 0x80000;
    private static final int TARGET_INFORMATION = 0x800000;
    private static final int HEADER = 48;
    private static final int PROOF = 16;

    /** CHALLENGE_MESSAGE. */
    byte[] message() {
        ByteBuffer message = ByteBuffer.allocate(HEADER + names.length).order(ByteOrder.LITTLE_ENDIAN);
        message.put(SIGNATURE).putInt(2);
        message.putShort((short) 0).putShort((short) 0).putInt(HEADER);
        message.putInt(UNICODE | NTLM | TARGET_IS_SERVER | EXTENDED_SECURITY | TARGET_INFORMATION);
        message.put(nonce).putLong(0);
        message.putShort((short) names.length).putShort((short) names.length).putInt(HEADER);
        return message.put(names).array();
    }

    /** Whether an AUTHENTICATE_MESSAGE (2.2.1.3) comes from one who knows the password. */
    boolean isAnsweredBy(byte[] message, String password) {
        ByteBuffer read = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        byte[] response = field(read, 20);
        String domain = new String(field(read, 28), StandardCharsets.UTF_16LE);
        String user = new String(field(read, 36), StandardCharsets.UTF_16LE);
        if (response.length <= PROOF) {
            return false;
        }
        byte[] rest = Arrays.copyOfRange(response, PROOF, response.length);
        byte[] expected = proof(key(user, domain, password), rest);
        return MessageDigest.isEqual(expected, Arrays.copyOf(response, PROOF));
    }

    private static byte[] field(ByteBuffer message, int at) {
        byte[] field = new byte[message.getShort(at)];
        message.get(message.getInt(at + 4), field);
        return field;
    }

    /** NTProofStr: the keyed hash over the challenge and what the client adds. */
    byte[] proof(byte[] key, byte[] added) {
        return mac(key, nonce, added);
    }

    /** NTOWFv2: what the password of a user in a domain becomes. */
    static byte[] key(String user, String domain, String password) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_16LE);
        MD4Digest digest = new MD4Digest();
        digest.update(secret, 0, secret.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return mac(hash, (user.toUpperCase(Locale.ROOT) + domain).getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
