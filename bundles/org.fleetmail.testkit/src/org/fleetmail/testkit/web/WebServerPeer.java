package org.fleetmail.testkit.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.Credential;

/**
 * A real web server on loopback with TLS that keeps one document: it is read with GET and replaced with PUT. nginx asks
 * for a password by basic authentication (RFC 7617), lighttpd by digest (RFC 7616). Started and stopped by its own process.
 */
public final class WebServerPeer implements AutoCloseable {
    /** Name and path of the document. */
    public static final String DOCUMENT = "/mail.json";

    private static final String REALM = "printer";

    private final Path folder;
    private final int port = Ports.free();
    private final Process process;

    private WebServerPeer(
            Path folder, Credential credential, String document, Configuration configuration, Path program)
            throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path pem = credential.writePem(folder.resolve("server.pem"));
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(folder.resolve("root" + DOCUMENT), document);
        Path file = Files.writeString(folder.resolve("conf"), configuration.text(folder, port, pem));
        process = Peers.start(folder.resolve("output"), configuration.command(program, file));
        Ports.awaitListening(port, process, Duration.ofSeconds(15));
    }

    private interface Configuration {
        String text(Path folder, int port, Path pem) throws IOException;

        List<String> command(Path program, Path file);
    }

    private static WebServerPeer start(
            Path program, Credential credential, String document, Configuration configuration) {
        try {
            return new WebServerPeer(Files.createTempDirectory("web"), credential, document, configuration, program);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** nginx with basic authentication, or skips the test where it is missing. */
    public static WebServerPeer nginx(Credential credential, String user, String password, String document) {
        Path program = Peers.program("nginx", "nginx-light");
        return start(program, credential, document, new Nginx(user, password));
    }

    /**
     * lighttpd with digest authentication, or skips the test where it is missing.
     *
     * @param algorithm {@code MD5} or {@code SHA-256}
     * @param version the only version of TLS it speaks, for example {@code TLSv1}
     */
    public static WebServerPeer lighttpd(
            Credential credential, String user, String password, String document, String algorithm, String version) {
        Path program = Peers.program("lighttpd", "lighttpd lighttpd-mod-openssl lighttpd-mod-webdav");
        return start(program, credential, document, new Lighttpd(user, password, algorithm, version));
    }

    /**
     * lighttpd with basic authentication and a CGI program in Python that is the mail page of a device: a form that is sent
     * as multipart/form-data at {@code /mail.cgi}, XML at {@code /mail.cgi?xml}; changes with {@code ?guarded} need the token
     * that the answer before held in its header {@code X-Csrf-Token}. Skips the test where a program is missing.
     */
    public static WebServerPeer mailPrinter(Credential credential, String user, String password, String document) {
        Path python = Peers.program("python3", "python3");
        Path program = Peers.program("lighttpd", "lighttpd lighttpd-mod-openssl");
        return start(program, credential, document, new MailPrinter(user, password, python));
    }

    public int port() {
        return port;
    }

    /** What the server keeps now. */
    public String document() throws IOException {
        return Files.readString(folder.resolve("root" + DOCUMENT));
    }

    @Override
    public void close() throws IOException {
        Peers.stop(process);
        Peers.delete(folder);
    }

    private record Nginx(String user, String password) implements Configuration {
        @Override
        public String text(Path folder, int port, Path pem) throws IOException {
            Files.writeString(folder.resolve("users"), user + ":{PLAIN}" + password + "\n");
            return """
                daemon off;
                master_process off;
                pid FOLDER/pid;
                error_log FOLDER/error.log;
                events {}
                http {
                  access_log off;
                  client_body_temp_path FOLDER/body;
                  proxy_temp_path FOLDER/proxy;
                  fastcgi_temp_path FOLDER/fastcgi;
                  uwsgi_temp_path FOLDER/uwsgi;
                  scgi_temp_path FOLDER/scgi;
                  server {
                    listen 127.0.0.1:PORT ssl;
                    ssl_certificate FOLDER/server.pem;
                    ssl_certificate_key FOLDER/server.pem;
                    root FOLDER/root;
                    location = /mail.json {
                      auth_basic "printer";
                      auth_basic_user_file FOLDER/users;
                      dav_methods PUT;
                    }
                  }
                }
                """.replace("FOLDER", folder.toString()).replace("PORT", Integer.toString(port));
        }

        @Override
        public List<String> command(Path program, Path file) {
            return List.of(program.toString(), "-c", file.toString());
        }
    }

    private record Lighttpd(String user, String password, String algorithm, String version) implements Configuration {
        @Override
        public String text(Path folder, int port, Path pem) throws IOException {
            Files.writeString(
                    folder.resolve("users"),
                    user + ":" + REALM + ":" + hash(user + ":" + REALM + ":" + password) + "\n");
            return """
                server.modules = ("mod_auth", "mod_authn_file", "mod_openssl", "mod_webdav")
                server.document-root = "FOLDER/root"
                server.errorlog = "FOLDER/error.log"
                server.upload-dirs = ("FOLDER")
                server.bind = "127.0.0.1"
                server.port = PORT
                ssl.engine = "enable"
                ssl.pemfile = "FOLDER/server.pem"
                ssl.openssl.ssl-conf-cmd = ("MinProtocol" => "VERSION", "MaxProtocol" => "VERSION", "CipherString" => "ALL:@SECLEVEL=0")
                webdav.activate = "enable"
                auth.backend = "htdigest"
                auth.backend.htdigest.userfile = "FOLDER/users"
                auth.require = ("/mail.json" => ("method" => "digest", "realm" => "REALM", "require" => "valid-user", "algorithm" => "ALGORITHM"))
                """.replace("FOLDER", folder.toString())
                    .replace("PORT", Integer.toString(port))
                    .replace("VERSION", version)
                    .replace("REALM", REALM)
                    .replace("ALGORITHM", algorithm);
        }

        private String hash(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<String> command(Path program, Path file) {
            return List.of(program.toString(), "-D", "-f", file.toString());
        }
    }

    private record MailPrinter(String user, String password, Path python) implements Configuration {
        @Override
        public String text(Path folder, int port, Path pem) throws IOException {
            Files.writeString(folder.resolve("users"), user + ":" + password + "\n");
            try (InputStream program = WebServerPeer.class.getResourceAsStream("mail-printer.py")) {
                Files.copy(program, folder.resolve("root/mail.cgi"));
            }
            return """
                server.modules = ("mod_auth", "mod_authn_file", "mod_openssl", "mod_cgi")
                server.document-root = "FOLDER/root"
                server.errorlog = "FOLDER/error.log"
                server.upload-dirs = ("FOLDER")
                server.bind = "127.0.0.1"
                server.port = PORT
                ssl.engine = "enable"
                ssl.pemfile = "FOLDER/server.pem"
                cgi.assign = (".cgi" => "PYTHON")
                auth.backend = "plain"
                auth.backend.plain.userfile = "FOLDER/users"
                auth.require = ("/mail.cgi" => ("method" => "basic", "realm" => "REALM", "require" => "valid-user"))
                """.replace("FOLDER", folder.toString())
                    .replace("PORT", Integer.toString(port))
                    .replace("PYTHON", python.toString())
                    .replace("REALM", REALM);
        }

        @Override
        public List<String> command(Path program, Path file) {
            return List.of(program.toString(), "-D", "-f", file.toString());
        }
    }
}
