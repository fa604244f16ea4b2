package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.Confidence;
import org.fleetmail.device.profile.Provenance;
import org.fleetmail.device.profile.TlsLimits;
import org.fleetmail.device.profile.TlsLimits.Known;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelReachTest {
    private static final CipherSuite ECDHE = CipherSuite.of(0xC02F);
    private static final CipherSuite RSA = CipherSuite.of(0x002F);

    private static Optional<TlsLimits> model(
            List<String> versions, List<String> suites, List<String> modes, Known ecdhe) {
        Provenance source = new Provenance("a test", LocalDate.of(2026, 11, 22), Confidence.values()[0]);
        return Optional.of(new TlsLimits(versions, suites, List.of(), modes, ecdhe, Known.UNKNOWN, source));
    }

    private static TlsOffer offer(boolean complete, CipherSuite... suites) {
        TlsOffer none = TlsOffer.NOT_ASKED;
        return new TlsOffer(
                Map.of(ProtocolVersion.TLS_1_0, Answer.NO, ProtocolVersion.TLS_1_2, Answer.YES),
                Map.of(ProtocolVersion.TLS_1_2, List.of(suites)),
                complete,
                none.weakSuites(),
                none.serverPreference(),
                none.groups(),
                none.finiteFieldBits(),
                none.extendedMasterSecret(),
                none.secureRenegotiation(),
                none.compression(),
                none.conduct(),
                none.unanswered());
    }

    private static Preflight seen(Verdict.Result result) {
        return new Preflight("e", "Submission", "smtp+starttls://mail:587", Instant.EPOCH, result, List.of());
    }

    private static List<TroubleCode> obstacles(Optional<TlsLimits> model, TlsOffer offer, TransportSecurity security) {
        return new ModelReach(security, offer)
                .obstacles(model, seen(Verdict.Result.VERIFIED)).stream()
                        .map(Reason::code)
                        .toList();
    }

    private static List<TroubleCode> obstacles(Optional<TlsLimits> model, TlsOffer offer) {
        return obstacles(model, offer, TransportSecurity.STARTTLS);
    }

    @Test
    void aModelWhoseVersionsAreAllRefusedIsOutOfReach() {
        Optional<TlsLimits> old = model(List.of("TLSv1.0"), List.of(), List.of(), Known.UNKNOWN);
        assertThat(obstacles(old, offer(false, ECDHE))).containsExactly(TroubleCode.TLS_LIMITS);
    }

    @Test
    void aVersionThatWasNotAnsweredDoesNotCount() {
        Optional<TlsLimits> model = model(List.of("TLSv1.1"), List.of(), List.of(), Known.UNKNOWN);
        assertThat(obstacles(model, offer(false, ECDHE))).isEmpty();
    }

    @Test
    void aModelWithoutEcdheIsOutOfReachOfAServerThatHasNothingElse() {
        Optional<TlsLimits> model = model(List.of("TLSv1.2"), List.of(), List.of(), Known.NO);
        assertThat(obstacles(model, offer(true, ECDHE))).containsExactly(TroubleCode.TLS_LIMITS);
        assertThat(obstacles(model, offer(true, ECDHE, RSA))).isEmpty();
        assertThat(obstacles(model, offer(false, ECDHE)))
                .as("not all suites known")
                .isEmpty();
    }

    @Test
    void aModelSharesASuiteOrIsOutOfReach() {
        Optional<TlsLimits> model = model(List.of("TLSv1.2"), List.of(RSA.name()), List.of(), Known.UNKNOWN);
        assertThat(obstacles(model, offer(true, ECDHE))).containsExactly(TroubleCode.TLS_LIMITS);
        assertThat(obstacles(model, offer(true, ECDHE, RSA))).isEmpty();
    }

    @Test
    void aModelWithoutTheModeIsOutOfReachUnlessNoTlsIsWanted() {
        Optional<TlsLimits> model = model(List.of(), List.of(), List.of("off", "implicit"), Known.UNKNOWN);
        assertThat(obstacles(model, offer(false, ECDHE))).containsExactly(TroubleCode.TLS_LIMITS);
        assertThat(obstacles(model, offer(false, ECDHE), TransportSecurity.IMPLICIT_TLS))
                .isEmpty();
        assertThat(obstacles(model, offer(false, ECDHE), TransportSecurity.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Verdict.Result.class)
    void onlyAVerifiedEndpointLetsDevicesCome(Verdict.Result result) {
        Optional<TlsLimits> model = model(List.of(), List.of(), List.of(), Known.UNKNOWN);
        List<Reason> reasons =
                new ModelReach(TransportSecurity.STARTTLS, offer(false, ECDHE)).obstacles(model, seen(result));
        if (result == Verdict.Result.VERIFIED) {
            assertThat(reasons).isEmpty();
        } else {
            assertThat(reasons).extracting(Reason::code).containsExactly(TroubleCode.ENDPOINT_FAILS);
            assertThat(reasons.getFirst().detail().en()).contains("Submission");
        }
    }
}
