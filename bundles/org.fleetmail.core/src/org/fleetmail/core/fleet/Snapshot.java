package org.fleetmail.core.fleet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A fleet file as it was last read or saved, packed. It is what the changes of two people are compared with.
 *
 * @param packed the bytes, deflated
 */
record Snapshot(byte[] packed) {
    /** Of a file that was neither read nor saved. */
    static final Snapshot NONE = new Snapshot(new byte[0]);

    static Snapshot of(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(packed.toByteArray());
    }

    private static OutputStream packing(OutputStream out) {
        return new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), 1 << 16);
    }

    boolean isNone() {
        return packed.length == 0;
    }

    InputStream content() {
        return new InflaterInputStream(new ByteArrayInputStream(packed));
    }

    /** Keeps what is read through it. */
    static final class Recorder extends FilterInputStream {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final OutputStream out = packing(packed);

        Recorder(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                out.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (count > 0) {
                out.write(into, from, count);
            }
            return count;
        }

        /** What was read so far. */
        Snapshot snapshot() throws IOException {
            out.close();
            return new Snapshot(packed.toByteArray());
        }
    }
}
