package org.fleetmail.mail.trace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The many ways in which mail servers write down TLS. */
final class TlsClause {
    /** Postfix, Kerio, Stalwart. */
    private static final Pattern USING = Pattern.compile(
            "using (\\S+) with cipher (\\S+?)(?: \\((\\d+)(?:/\\d+)? bits\\))?(?: key-exchange (\\S+)| .*|$).*");
    /** sendmail, Proofpoint, Haraka, Exchange, Gmail, Mimecast. */
    private static final Pattern VERSION_CIPHER =
            Pattern.compile("version=([^\\s,]+),? cipher=([^\\s,]+)(?:,? bits=(\\d+)(?:/\\d+)?)?(?: verify=(\\w+))?.*");
    /** Exim to 4.92, Exim 3, Debian's Exim, OpenSMTPD. */
    private static final Pattern COLONS =
            Pattern.compile("(?:tls_cipher |Cipher )?((?:TLS|SSL)[^:\\s]*):([^:\\s]+):(\\d+)(?::(NO|YES|FAIL))?");
    /** Courier. */
    private static final Pattern COMMAS = Pattern.compile("(?:AUTH: [^,]+, )?TLS: ([^,\\s]+),(\\d+)bits,(\\S+)");
    /** Exim from 4.93: the version in a comment, the suite after the word tls. */
    private static final Pattern VERSION = Pattern.compile("(TLS1\\.[0-3])");

    private static final Pattern TLS_WORD = Pattern.compile("(?:^| )tls (\\S+)");
    /** qmail and qpsmtpd. */
    private static final Pattern ENCRYPTED = Pattern.compile("(\\S+) encrypted");
    /** IronPort, Cisco. */
    private static final Pattern SLASHES = Pattern.compile("ESMTP/TLS/(\\S+)");

    private static final Pattern CLIENT =
            Pattern.compile("(No client certificate requested|Client did not present a certificate|Client CN .*)");

    private TlsClause() {}

    /** What a line tells of TLS, where it names a suite. */
    static Optional<Encryption> in(ReceivedLine line) {
        return line.comments().stream()
                .flatMap(comment -> inComment(comment).stream())
                .findFirst()
                .or(() -> exim(line))
                .or(() -> suiteAlone(line))
                .map(found ->
                        found.with(found.group(), found.clientCertificate().or(() -> client(line))));
    }

    private static Optional<Encryption> inComment(String comment) {
        Matcher using = USING.matcher(comment);
        if (using.matches()) {
            return Optional.of(Encryption.of(using.group(1), using.group(2), using.group(3))
                    .with(Optional.ofNullable(using.group(4)), Optional.empty()));
        }
        Matcher pair = VERSION_CIPHER.matcher(comment);
        if (pair.matches()) {
            return Optional.of(Encryption.of(pair.group(1), pair.group(2), pair.group(3))
                    .with(Optional.empty(), Optional.ofNullable(pair.group(4))));
        }
        Matcher colons = COLONS.matcher(comment);
        if (colons.matches()) {
            return Optional.of(Encryption.of(colons.group(1), colons.group(2), colons.group(3))
                    .with(Optional.empty(), Optional.ofNullable(colons.group(4))));
        }
        Matcher commas = COMMAS.matcher(comment);
        return commas.matches()
                ? Optional.of(Encryption.of(commas.group(1), commas.group(3), commas.group(2)))
                : Optional.empty();
    }

    private static Optional<Encryption> exim(ReceivedLine line) {
        Matcher suite = TLS_WORD.matcher(line.value("with"));
        return suite.find()
                ? line.comments().stream()
                        .map(VERSION::matcher)
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(version -> Encryption.of(version.group(1), suite.group(1), null))
                : Optional.empty();
    }

    private static Optional<Encryption> suiteAlone(ReceivedLine line) {
        List<String> protocol = line.words().getOrDefault("with", List.of());
        Stream<Matcher> slashes = protocol.stream().map(SLASHES::matcher);
        Stream<Matcher> encrypted = line.comments().stream().map(ENCRYPTED::matcher);
        return Stream.concat(slashes, encrypted)
                .filter(Matcher::matches)
                .findFirst()
                .map(suite -> Encryption.of("", suite.group(1), null));
    }

    private static Optional<String> client(ReceivedLine line) {
        return line.comments().stream()
                .filter(comment -> CLIENT.matcher(comment).matches())
                .findFirst();
    }
}
