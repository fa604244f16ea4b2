package org.fleetmail.tls.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.NamedGroup;
import org.junit.jupiter.api.Test;

/** A server that prefers the hybrid group names it, though no key for it was ever made here. */
class HybridGroupTest {
    private static final List<NamedGroup> GROUPS =
            List.of(NamedGroup.X25519MLKEM768, NamedGroup.X25519, NamedGroup.SECP256R1);

    @Test
    void theServersGroupsOneAfterTheOther() throws IOException {
        List<NamedGroup> found = new ArrayList<>();
        List<NamedGroup> left = new ArrayList<>(GROUPS);
        while (!left.isEmpty()) {
            HelloAnswer.Agreed agreed = (HelloAnswer.Agreed) ask(left);
            found.add(agreed.group().orElseThrow());
            left.remove(agreed.group().get());
        }
        assertThat(found).containsExactlyElementsOf(GROUPS);
        assertThat(found.getFirst().postQuantum()).isTrue();
    }

    private static HelloAnswer ask(List<NamedGroup> groups) throws IOException {
        HelloWish wish = new HelloWish(
                org.fleetmail.tls.ProtocolVersion.TLS_1_3,
                List.of(CipherSuite.of(0x1301), CipherSuite.of(0x1302)),
                groups,
                Optional.empty(),
                false,
                false);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                    InputStream in = socket.getInputStream();
                    OutputStream out = socket.getOutputStream()) {
                socket.setSoTimeout(5000);
                return HelloProbe.ask(connection(in, out), wish);
            }
        }
    }

    private static void serve(ServerSocket server) {
        try (Socket socket = server.accept();
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            new TlsServerProtocol(in, out).accept(new HybridServer());
        } catch (IOException e) {
            // the client leaves as soon as it knows
        }
    }

    private static Connection connection(InputStream in, OutputStream out) {
        return new Connection() {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, length);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
            }
        };
    }

    private static final class HybridServer extends DefaultTlsServer {
        HybridServer() {
            super(new BcTlsCrypto());
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.TLSv13.only();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return new int[] {0x1301};
        }

        @Override
        public int[] getSupportedGroups() {
            return GROUPS.stream().mapToInt(NamedGroup::code).toArray();
        }
    }
}
