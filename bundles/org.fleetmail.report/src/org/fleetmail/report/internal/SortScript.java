package org.fleetmail.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fleetmail.report.seal.Digests;

/**
 * What makes tables of a page sortable. The page is whole without it. Its hash stands in the page's policy (CSP level 2,
 * section 4.2.3), so that no other script can run there.
 *
 * @param text the script
 * @param hash as the policy names it
 */
public record SortScript(String text, String hash) {
    private static final SortScript ONLY = read();

    /** The script. */
    public static SortScript only() {
        return ONLY;
    }

    private static SortScript read() {
        try (InputStream in = SortScript.class.getResourceAsStream("sort.js")) {
            byte[] bytes = in.readAllBytes();
            String hash = Base64.getEncoder().encodeToString(Digests.sha256().digest(bytes));
            return new SortScript(new String(bytes, StandardCharsets.UTF_8), "sha256-" + hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
