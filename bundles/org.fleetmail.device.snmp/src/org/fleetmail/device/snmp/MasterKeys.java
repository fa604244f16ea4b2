package org.fleetmail.device.snmp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.AuthProtocol;

/**
 * The digest of one megabyte of repeated passphrase that SNMP v3 makes a key of (RFC 3414 A.2). It is slow by design, so
 * it is made once for each passphrase; localising it to an engine costs one hash.
 */
final class MasterKeys {
    private static final int MEGABYTE = 1_048_576;
    private static final int CHUNK = 64 * 64;

    private final Map<Id, byte[]> keys = new ConcurrentHashMap<>();

    /** Names a key without holding the passphrase. */
    private record Id(AuthProtocol protocol, String sha256) {}

    /** The key of a passphrase for one engine; the caller overwrites it after use. */
    byte[] localised(AuthProtocol protocol, Secret passphrase, byte[] engine) {
        byte[] secret = passphrase.reveal(StandardCharsets.UTF_8);
        try {
            byte[] master = master(protocol, secret);
            MessageDigest digest = digest(name(protocol));
            digest.update(master);
            digest.update(engine);
            return digest.digest(master);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] master(AuthProtocol protocol, byte[] secret) {
        Id id = new Id(protocol, HexFormat.of().formatHex(digest("SHA-256").digest(secret)));
        return keys.computeIfAbsent(id, missing -> stretch(protocol, secret));
    }

    private static byte[] stretch(AuthProtocol protocol, byte[] secret) {
        MessageDigest digest = digest(name(protocol));
        byte[] chunk = new byte[CHUNK];
        int next = 0;
        for (int done = 0; done < MEGABYTE; done += CHUNK) {
            for (int i = 0; i < CHUNK; i++) {
                chunk[i] = secret[next];
                next = (next + 1) % secret.length;
            }
            digest.update(chunk);
        }
        Arrays.fill(chunk, (byte) 0);
        return digest.digest();
    }

    /** Overwrites everything that is kept. */
    void forget() {
        keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
        keys.clear();
    }

    private static String name(AuthProtocol protocol) {
        return switch (protocol) {
            case MD5 -> "MD5";
            case SHA1 -> "SHA-1";
            case SHA224 -> "SHA-224";
            case SHA256 -> "SHA-256";
            case SHA384 -> "SHA-384";
            case SHA512 -> "SHA-512";
        };
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
