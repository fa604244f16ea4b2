package org.fleetmail.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One entry of the journal. Its hash covers everything in it and the hash of the entry before, so that no entry can be
 * changed, removed from the middle or put in between without breaking the chain.
 *
 * @param sequence place in the chain, from 1 without gaps
 * @param run the run it belongs to
 * @param device identity of the device, empty where the entry is about the run
 * @param at when it was written, UTC, in whole microseconds
 * @param kind what it says
 * @param body a JSON object
 * @param previousHash hash of the entry before; {@link #GENESIS} for the first
 * @param hash SHA-256 (FIPS 180-4) in lower-case hexadecimal
 */
public record JournalEntry(
        long sequence,
        String run,
        String device,
        Instant at,
        EntryKind kind,
        String body,
        String previousHash,
        String hash) {
    /** What stands before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    /** The entry a draft becomes after an entry of the given place and hash. */
    public static JournalEntry chained(long sequence, Instant at, Draft draft, String previousHash) {
        JournalEntry open = new JournalEntry(
                sequence, draft.run(), draft.device(), at, draft.kind(), draft.body(), previousHash, "");
        return new JournalEntry(
                sequence,
                draft.run(),
                draft.device(),
                at,
                draft.kind(),
                draft.body(),
                previousHash,
                open.computedHash());
    }

    /** The hash this entry must have. Every part goes in with its length before it, so that none can flow into the next. */
    public String computedHash() {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        for (String part : new String[] {run, device, at.toString(), kind.name(), body, previousHash}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
