package org.fleetmail.client.format;

import java.nio.charset.Charset;

/**
 * A file for a mail client.
 *
 * @param name relative path with / between folders; ASCII letters, digits, dots, hyphens and low lines only
 * @param content its bytes, in the encoding the client reads
 */
public record ExportedFile(String name, byte[] content) {
    static ExportedFile of(String name, String text, Charset charset) {
        return new ExportedFile(name, text.getBytes(charset));
    }

    /** Its text, for those who know its encoding. */
    public String text(Charset charset) {
        return new String(content, charset);
    }
}
