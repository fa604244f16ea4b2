package org.fleetmail.cli.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.tls.certificate.Fetching;
import org.fleetmail.tls.certificate.TrustPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a verification may contact beside the endpoint itself; nothing unless it is asked for. */
final class FurtherOptions {
    private static final int LARGEST = 1 << 16;

    @Option(names = "--dns", paramLabel = "RESOLVER", descriptionKey = "option.dns")
    private Optional<String> dns = Optional.empty();

    @Option(names = "--dns-anchor", paramLabel = "FILE", descriptionKey = "option.dns-anchor")
    private Optional<Path> anchor = Optional.empty();

    @Option(names = "--domain", paramLabel = "NAME", descriptionKey = "option.domain")
    private Optional<String> domain = Optional.empty();

    @Option(names = "--revocation", descriptionKey = "option.revocation")
    private boolean revocation;

    @Option(names = "--fetch-issuers", descriptionKey = "option.fetch-issuers")
    private boolean issuers;

    void demandSense(CommandSpec spec) {
        if (dns.isPresent() && dns.flatMap(DnsSource::parse).isEmpty()) {
            throw WrongCall.of(spec, "verify.resolver", dns.get());
        }
        if (dns.isEmpty() && (anchor.isPresent() || domain.isPresent())) {
            throw WrongCall.of(spec, "verify.no-resolver");
        }
    }

    /** How far to go; {@code FILE-ACCESS} where the trust anchors of the DNS cannot be read. */
    Outcome<Extent> extent(Depth depth, Duration time) {
        Extent alone = Extent.of(depth, time);
        return dns.flatMap(DnsSource::parse)
                .map(source ->
                        anchored(domain.map(source::withDomain).orElse(source)).map(alone::withDns))
                .orElseGet(() -> Outcome.done(alone));
    }

    /** The same trust, with what may be fetched from a certificate's issuers. */
    TrustPolicy fetching(TrustPolicy trust) {
        return trust.fetching(new Fetching(revocation, revocation, issuers));
    }

    private Outcome<DnsSource> anchored(DnsSource source) {
        return anchored(source, anchor);
    }

    /** A source that begins validation at the keys of a file where one is given. */
    static Outcome<DnsSource> anchored(DnsSource source, Optional<Path> anchor) {
        return anchor.map(FurtherOptions::lines)
                .map(lines -> lines.map(source::withAnchors))
                .orElseGet(() -> Outcome.done(source));
    }

    private static Outcome<List<String>> lines(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Outcome.done(new String(in.readNBytes(LARGEST), StandardCharsets.US_ASCII)
                    .lines()
                    .toList());
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }
}
