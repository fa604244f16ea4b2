package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.pki.Timestamps;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed certificate timestamps (RFC 6962) in each of the three places, with a real OpenSSL as server. */
class TimestampsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Timestamps");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void none_in_the_certificate_in_the_staple_or_as_an_extension(String version) throws IOException {
        Credential plain = AUTHORITY.wish("127.0.0.1").issue();
        Path good = write("good", AUTHORITY.ocsp(plain).good());
        Path stamped = write("stamped", AUTHORITY.ocsp(plain).goodWithTimestamp());
        Path extension = Files.writeString(folder.resolve("info.pem"), Timestamps.serverInfo());
        assertThat(timestamps(plain, version, "-status_file", good.toString())).isFalse();
        assertThat(timestamps(AUTHORITY.wish("127.0.0.1").timestamped().issue(), version))
                .isTrue();
        assertThat(timestamps(plain, version, "-status_file", stamped.toString()))
                .isTrue();
        assertThat(timestamps(plain, version, "-serverinfo", extension.toString()))
                .isTrue();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static boolean timestamps(Credential credential, String... options) throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(credential, options)) {
            return see(peer.port()).handshake().orElseThrow().certificateTimestamps();
        }
    }

    private static EndpointObservation see(int port) {
        EndpointTarget target =
                ((Outcome.Done<EndpointTarget>) EndpointTarget.parse("https://127.0.0.1:" + port)).value();
        EndpointObservation seen = new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        Depth.GRADE,
                        Duration.ofSeconds(20),
                        new Cancellation(),
                        step -> {});
        TargetSchema.accepts(seen);
        return seen;
    }
}
