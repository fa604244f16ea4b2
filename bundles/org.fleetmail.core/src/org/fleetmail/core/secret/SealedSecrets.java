package org.fleetmail.core.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * All secrets of a file as one sealed text: AES-256-GCM (NIST SP 800-38D) with a new random 96-bit nonce each time. Names
 * and values are inside, so that none can be read, exchanged, renamed or taken away without the key.
 *
 * <p>Layout: the header in ASCII, 12 bytes of nonce, then the sealed text with its 16-byte tag. The header is
 * authenticated too. Inside, for each secret: length and UTF-8 of the name, length and UTF-8 of the value; lengths are
 * 32-bit, most significant byte first.
 */
final class SealedSecrets {
    private static final byte[] HEADER = "fleetmail secrets 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedSecrets() {}

    static byte[] seal(SortedMap<String, Secret> secrets, SecretKey key) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] clear = clear(secrets);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(clear);
            return ByteBuffer.allocate(HEADER.length + NONCE + sealed.length)
                    .put(HEADER)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    /** @throws GeneralSecurityException also when the content is not of this layout */
    static SortedMap<String, Secret> open(byte[] content, SecretKey key) throws GeneralSecurityException {
        int begin = HEADER.length + NONCE;
        if (content.length < begin || !Arrays.equals(HEADER, Arrays.copyOf(content, HEADER.length))) {
            throw new GeneralSecurityException("not a file of secrets");
        }
        byte[] nonce = Arrays.copyOfRange(content, HEADER.length, begin);
        byte[] clear = cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(content, begin, content.length - begin);
        try {
            return secrets(ByteBuffer.wrap(clear));
        } catch (CharacterCodingException e) {
            throw new GeneralSecurityException("not a file of secrets", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(HEADER);
        return cipher;
    }

    private static byte[] clear(SortedMap<String, Secret> secrets) {
        SortedMap<byte[], byte[]> parts = new TreeMap<>(Arrays::compare);
        secrets.forEach((name, secret) ->
                parts.put(name.getBytes(StandardCharsets.UTF_8), secret.reveal(StandardCharsets.UTF_8)));
        int size = parts.entrySet().stream()
                .mapToInt(part -> 2 * Integer.BYTES + part.getKey().length + part.getValue().length)
                .sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        parts.forEach((name, value) -> {
            buffer.putInt(name.length).put(name).putInt(value.length).put(value);
            Arrays.fill(value, (byte) 0);
        });
        return buffer.array();
    }

    private static SortedMap<String, Secret> secrets(ByteBuffer clear) throws CharacterCodingException {
        SortedMap<String, Secret> secrets = new TreeMap<>();
        while (clear.hasRemaining()) {
            String name = characters(clear).toString();
            CharBuffer value = characters(clear);
            secrets.put(name, Secret.of(value));
            Arrays.fill(value.array(), '\0');
        }
        return secrets;
    }

    private static CharBuffer characters(ByteBuffer clear) throws CharacterCodingException {
        int length = clear.getInt();
        ByteBuffer part = clear.slice(clear.position(), length);
        clear.position(clear.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(part);
    }
}
