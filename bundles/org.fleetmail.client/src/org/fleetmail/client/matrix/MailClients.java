package org.fleetmail.client.matrix;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mail clients we know, with what is known of each. */
public record MailClients(List<MailClient> all, List<Source> sources) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Punct}]+");

    public MailClients {
        all = List.copyOf(all);
        sources = List.copyOf(sources);
    }

    /** The matrix that comes with the product. */
    public static MailClients shipped() {
        return Shipped.MATRIX;
    }

    /** A client by its identity or any of its names; case, blanks and punctuation do not matter. */
    public Optional<MailClient> find(String name) {
        String wanted = plain(name);
        return all.stream()
                .filter(client -> client.names().map(MailClients::plain).anyMatch(wanted::equals))
                .findFirst();
    }

    public Optional<Source> source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    private static String plain(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(normal).replaceAll("");
    }

    private static final class Shipped {
        private static final MailClients MATRIX = new MatrixReader().shipped();
    }
}
