package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fleetmail.testkit.pki.Credential;

/** A real nginx on loopback that serves a few files by HTTPS and asks for HTTPS for a year. Started and stopped by its own process. */
public final class NginxPeer implements AutoCloseable {
    private final Path folder;
    private final int port = Ports.free();
    private final Process master;

    private NginxPeer(Path folder, Credential credential, Map<String, String> files) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path pem = credential.writePem(folder.resolve("server.pem"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = folder.resolve("www" + file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(pem));
        master = Peers.start(
                folder.resolve("log"),
                List.of(
                        Peers.program("nginx", "nginx-light").toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("errors").toString()));
        Ports.awaitListening(port, master, Duration.ofSeconds(10));
    }

    /**
     * Starts it, or skips the test where it is missing.
     *
     * @param files contents by path, for example {@code /.well-known/mta-sts.txt}; names ending in {@code .txt} are plain
     *     text, in {@code .xml} XML
     */
    public static NginxPeer start(Credential credential, Map<String, String> files) {
        Peers.program("nginx", "nginx-light");
        try {
            return new NginxPeer(Files.createTempDirectory("nginx"), credential, files);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        Peers.stop(master);
        Peers.delete(folder);
    }

    private String configuration(Path pem) {
        return "daemon off; master_process off; worker_processes 1; pid " + folder + "/pid;\n"
                + "events { worker_connections 64; }\n"
                + "http {\n access_log off; client_body_temp_path " + folder + "/body; proxy_temp_path " + folder
                + "/proxy;\n fastcgi_temp_path " + folder + "/fastcgi; uwsgi_temp_path " + folder
                + "/uwsgi; scgi_temp_path " + folder + "/scgi;\n"
                + " types { text/plain txt; application/xml xml; } default_type application/octet-stream;\n"
                + " server { listen 127.0.0.1:" + port + " ssl; ssl_certificate " + pem + "; ssl_certificate_key "
                + pem + "; root " + folder
                + "/www; add_header Strict-Transport-Security max-age=31536000 always; }\n}\n";
    }
}
