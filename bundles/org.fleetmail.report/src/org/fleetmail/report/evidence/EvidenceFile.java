package org.fleetmail.report.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file of the evidence, written when its turn comes.
 *
 * @param path where, with {@code /} between its parts, of ASCII letters, digits, {@code . _ -} alone
 * @param content what stands in it
 */
record EvidenceFile(String path, Content content) {
    static EvidenceFile of(String path, String text) {
        return new EvidenceFile(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the content of a file; the stream stays open. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
