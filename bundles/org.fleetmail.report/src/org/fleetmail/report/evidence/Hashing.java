package org.fleetmail.report.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fleetmail.report.seal.Digests;

/** Lengths and hashes of what flows by. */
final class Hashing {
    private static final int BUFFER = 64 << 10;

    private Hashing() {}

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }

    /** Writes a file of the evidence and keeps its hash; the stream stays open. */
    static HashedFile write(EvidenceFile file, OutputStream out) throws IOException {
        Counted counted = new Counted(out);
        file.content().writeTo(counted);
        return counted.as(file.path());
    }

    /** Reads at most a buffer more than expected, so that no file takes longer than the manifest says it may. */
    static HashedFile read(String path, InputStream in, long expected) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        int count = in.read(buffer);
        while (count >= 0 && length <= expected) {
            digest.update(buffer, 0, count);
            length += count;
            count = in.read(buffer);
        }
        return new HashedFile(path, length, HexFormat.of().formatHex(digest.digest()));
    }

    /** Counts and hashes on the way. */
    private static final class Counted extends FilterOutputStream {
        private final MessageDigest digest = Digests.sha256();
        private long length;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
            digest.update(bytes, offset, count);
            length += count;
        }

        HashedFile as(String path) {
            return new HashedFile(path, length, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
