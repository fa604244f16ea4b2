package org.fleetmail.endpoint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.tls.certificate.Fetching;
import org.fleetmail.tls.certificate.TrustPolicy;

/**
 * Verifies as the preferences say at that moment: with their trust anchors, what may be fetched from issuers, their DNS
 * server where the call names none, and as gently as they want it.
 */
public final class PreferredVerifier implements Verifier {
    private final Verifier verifier;
    private final Supplier<Preferences> preferences;
    private final Consumer<Trouble> troubles;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param troubles told once of each file with trust anchors that cannot be read; the others count nevertheless */
    public PreferredVerifier(Verifier verifier, Supplier<Preferences> preferences, Consumer<Trouble> troubles) {
        this.verifier = verifier;
        this.preferences = preferences;
        this.troubles = troubles;
    }

    @Override
    public EndpointObservation verify(
            EndpointTarget target, Extent extent, Cancellation cancellation, Consumer<Step> progress) {
        Preferences now = preferences.get();
        return verifier.verify(
                target.withTrust(trust(target.trust(), now)), extent(extent, now), cancellation, progress);
    }

    private TrustPolicy trust(TrustPolicy asked, Preferences now) {
        boolean revocation = now.is(Preference.REVOCATION);
        Fetching fetching = asked.fetching();
        return asked.with(anchors(now))
                .fetching(new Fetching(
                        fetching.ocsp() || revocation,
                        fetching.crl() || revocation,
                        fetching.issuers() || now.is(Preference.FETCH_ISSUERS)));
    }

    private List<X509Certificate> anchors(Preferences now) {
        List<X509Certificate> anchors = new ArrayList<>();
        for (String file : now.lines(Preference.TRUST_ANCHORS)) {
            switch (anchors(file)) {
                case Outcome.Done<List<X509Certificate>>(List<X509Certificate> found) -> anchors.addAll(found);
                case Outcome.Failed<List<X509Certificate>>(Trouble trouble) -> tell(file, trouble);
            }
        }
        return anchors;
    }

    private void tell(String file, Trouble trouble) {
        if (told.add(file)) {
            troubles.accept(trouble);
        }
    }

    /** The certificates of one line of {@link Preference#TRUST_ANCHORS}, or {@code FILE-ACCESS}. */
    public static Outcome<List<X509Certificate>> anchors(String file) {
        try {
            return TrustFile.read(Path.of(file));
        } catch (InvalidPathException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file, e));
        }
    }

    private static Extent extent(Extent asked, Preferences now) {
        Burden burden = new Burden(
                now.number(Preference.CONNECTIONS_PER_SERVER),
                Duration.ofMillis(now.number(Preference.DEVICE_REST_MILLIS)));
        Optional<DnsSource> dns = asked.dns()
                .or(() -> Optional.of(now.get(Preference.RESOLVER))
                        .filter(resolver -> !resolver.isEmpty())
                        .flatMap(DnsSource::parse));
        return dns.map(asked::withDns).orElse(asked).withBurden(burden);
    }
}
