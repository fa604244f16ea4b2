package org.fleetmail.rollout.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.TlsLimits;
import org.fleetmail.device.profile.TlsLimits.Known;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;

/**
 * Whether a model reaches an endpoint as it answered. What is not known of either never counts against it: silence is
 * not a no.
 */
final class ModelReach {
    private final TransportSecurity security;
    private final TlsOffer offer;

    ModelReach(EndpointObservation observation) {
        this(observation.target().security(), observation.offer());
    }

    ModelReach(TransportSecurity security, TlsOffer offer) {
        this.security = security;
        this.offer = offer;
    }

    /** Why devices of a model with these limits shall not be sent there; empty limits are unknown ones. */
    List<Reason> obstacles(Optional<TlsLimits> limits, Preflight preflight) {
        List<Reason> reasons = new ArrayList<>();
        endpointFails(preflight).ifPresent(reasons::add);
        if (security != TransportSecurity.NONE) {
            limits.flatMap(this::outOfReach).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<Reason> endpointFails(Preflight preflight) {
        boolean answers = switch (preflight.result()) {
            case VERIFIED -> true;
            case UNTRUSTED, INSECURE -> security == TransportSecurity.NONE;
            case UNREACHABLE, UNKNOWN -> false;
        };
        if (answers) {
            return Optional.empty();
        }
        Sentence detail = Sentence.of(
                ModelReach.class,
                "endpoint.fails",
                preflight.name(),
                preflight.result().label());
        return Optional.of(Reason.of(TroubleCode.ENDPOINT_FAILS, detail)
                .and(preflight.findings().stream().map(Preflight.Note::text).findFirst()));
    }

    private Optional<Reason> outOfReach(TlsLimits limits) {
        return mode(limits).or(() -> version(limits)).or(() -> suite(limits)).or(() -> ecdhe(limits));
    }

    private Optional<Reason> mode(TlsLimits limits) {
        String mode = security == TransportSecurity.STARTTLS ? "starttls" : "implicit";
        return limits.modes().isEmpty() || limits.modes().contains(mode)
                ? Optional.empty()
                : limit("limit.mode", mode, String.join(", ", limits.modes()));
    }

    private Optional<Reason> version(TlsLimits limits) {
        boolean none = !limits.versions().isEmpty()
                && versions(limits).stream().allMatch(version -> offer.version(version) == Answer.NO);
        return none ? limit("limit.version", String.join(", ", limits.versions())) : Optional.empty();
    }

    private static List<ProtocolVersion> versions(TlsLimits limits) {
        return limits.versions().stream()
                .map(ProtocolVersion::ofId)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reason> suite(TlsLimits limits) {
        if (limits.suites().isEmpty() || !offer.complete()) {
            return Optional.empty();
        }
        boolean common = accepted(limits).stream().map(CipherSuite::name).anyMatch(limits.suites()::contains);
        return common ? Optional.empty() : limit("limit.suite");
    }

    private Optional<Reason> ecdhe(TlsLimits limits) {
        if (limits.ecdhe() != Known.NO || !offer.complete()) {
            return Optional.empty();
        }
        List<CipherSuite> accepted = accepted(limits);
        boolean only =
                !accepted.isEmpty() && accepted.stream().allMatch(suite -> suite.ephemeralCurve() || suite.tls13());
        return only ? limit("limit.ecdhe") : Optional.empty();
    }

    private List<CipherSuite> accepted(TlsLimits limits) {
        List<ProtocolVersion> versions =
                limits.versions().isEmpty() ? List.of(ProtocolVersion.values()) : versions(limits);
        return versions.stream()
                .map(offer.suites()::get)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .toList();
    }

    private static Optional<Reason> limit(String key, Object... arguments) {
        return Optional.of(Reason.of(TroubleCode.TLS_LIMITS, Sentence.of(ModelReach.class, key, arguments)));
    }
}
