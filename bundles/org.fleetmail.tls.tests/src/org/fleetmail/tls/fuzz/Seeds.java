package org.fleetmail.tls.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.hello.HelloProbe;
import org.fleetmail.tls.hello.HelloWish;

/** Where fuzzing begins: what honest servers send, made anew each time. */
public final class Seeds {
    private static final TestAuthority AUTHORITY = new TestAuthority("Fuzzing");
    private static final Credential CREDENTIAL = AUTHORITY
            .wish("a.test", "*.b.test", "192.0.2.1")
            .informing("http://127.0.0.1:9/")
            .issue();

    private Seeds() {}

    /** Writes them into a folder, one file each. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<byte[]> seeds = all();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(folder.resolve("seed-" + i), seeds.get(i));
        }
    }

    static TestAuthority authority() {
        return AUTHORITY;
    }

    static Credential credential() {
        return CREDENTIAL;
    }

    static List<byte[]> all() {
        try {
            byte[] leaf = CREDENTIAL.chain().getFirst().getEncoded();
            byte[] classic = flight(ProtocolVersion.TLS_1_2);
            return List.of(
                    seed(TlsTarget.CLASSIC_FLIGHT, classic),
                    seed(TlsTarget.MODERN_FLIGHT, flight(ProtocolVersion.TLS_1_3)),
                    seed(TlsTarget.CLASSIC_FLIGHT, new byte[] {21, 3, 3, 0, 2, 2, 40}),
                    seed(TlsTarget.SSL2_FLIGHT, new byte[] {(byte) 0x80, 11, 4, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0}),
                    seed(TlsTarget.HANDSHAKE, classic),
                    seed(TlsTarget.CERTIFICATE, leaf),
                    seed(TlsTarget.CHAIN, chain()),
                    seed(TlsTarget.STAPLE, AUTHORITY.ocsp(CREDENTIAL).good()),
                    seed(TlsTarget.LIST, AUTHORITY.revocationList()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a server of the JDK answers to our hello. */
    private static byte[] flight(ProtocolVersion version) {
        ServerOfTheJdk server = new ServerOfTheJdk(CREDENTIAL.serverContext());
        HelloProbe.ask(
                server,
                new HelloWish(
                        version,
                        List.copyOf(CipherSuites.all()),
                        List.of(NamedGroup.X25519, NamedGroup.SECP256R1),
                        Optional.empty(),
                        false,
                        false));
        return server.sent();
    }

    private static byte[] seed(int kind, byte[] sent) {
        byte[] seed = new byte[sent.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(sent, 0, seed, 1, sent.length);
        return seed;
    }

    private static byte[] chain() throws GeneralSecurityException {
        List<byte[]> encoded = new ArrayList<>();
        for (X509Certificate certificate : CREDENTIAL.chain()) {
            encoded.add(certificate.getEncoded());
        }
        ByteBuffer chain = ByteBuffer.allocate(
                encoded.stream().mapToInt(der -> der.length + 2).sum());
        encoded.forEach(der -> chain.putShort((short) der.length).put(der));
        return chain.array();
    }
}
