package org.fleetmail.testkit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;

/**
 * The administration pages of an invented device, served by a real nginx on loopback: a login form with a token, a cookie, a
 * mail page with labels in English and Japanese, and a page that says the settings were saved. It forgets what it was told.
 */
public final class AdminSite implements AutoCloseable {
    /** What the administrator types to log in. */
    public static final String PASSWORD = "Adm1n-Pass!word";

    private static final String LOGIN = """
        <!DOCTYPE html><html><head><title>Example OfficeJet-like MX (SIMULATED)</title></head><body>
        <form id="f" method="post" action="/login.cgi"><input type="hidden" name="wimToken" value="83cc0a5f1b">
        <label for="u">User</label><input id="u" name="userid"><label for="p">Password</label>
        <input id="p" type="password" name="pw"></form></body></html>
        """;
    private static final String HOME = """
        <!DOCTYPE html><html><head><title>Home</title></head><body>Welcome <a id="out" href="/logout.cgi">Logout</a></body></html>
        """;
    private static final String MAIL = """
        <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>SMTP / メール送信</title></head><body>
        <form id="f" method="post" action="/mail.cgi"><input type="hidden" name="wimToken" value="5b7790ddee">
        <table>
        <tr><td>SMTP サーバー</td><td><input name="srv" maxlength="100" value="old.example.com"></td></tr>
        <tr><td>ポート番号</td><td><input name="prt" value="25"></td></tr>
        <tr><td>セキュリティ</td><td><select name="sec"><option value="0" selected>なし</option><option value="1">SSL/TLS</option>
          <option value="2">STARTTLS</option></select></td></tr>
        <tr><td>SMTP 認証</td><td><select name="aut"><option value="0" selected>しない</option><option value="1">する</option></select></td></tr>
        <tr><td>ユーザー名</td><td><input name="usr" maxlength="64" value=""></td></tr>
        <tr><td>パスワード</td><td><input type="password" name="pas" maxlength="31" value=""></td></tr>
        <tr><td>送信者アドレス</td><td><input name="adr" value="mfp@example.com"></td></tr>
        <tr><td>設置場所</td><td><input name="loc" value="3F"></td></tr>
        </table><button id="b" name="ok" value="OK">OK</button></form></body></html>
        """;
    private static final String CONFIGURATION = """
        daemon off; pid %1$s/pid; error_log %1$s/error.log; worker_processes 1;
        events { worker_connections 64; }
        http {
          access_log off; client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
          uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
          types { text/html html; } default_type text/html; charset utf-8;
          server {
            listen 127.0.0.1:%2$d; root %1$s/www;
            location = / { add_header Set-Cookie "sid=0f1e2d3c4b5a6978; HttpOnly"; try_files /login.html =404; }
            location = /login.cgi { return 302 /home.html; }
            location = /mail.cgi { return 200 "<html><head><title>OK</title></head><body>設定しました</body></html>"; }
            location = /logout.cgi { return 200 "<html><head><title>Bye</title></head><body>Bye</body></html>"; }
          }
        }
        """;

    private final Path folder;
    private final Process process;
    private final int port;

    /** Starts it. Without nginx the test is skipped with a message, and fails in CI. */
    public AdminSite() {
        try {
            folder = Files.createTempDirectory("fleetmail-site");
            port = Ports.free();
            Path www = Files.createDirectories(folder.resolve("www"));
            Files.writeString(www.resolve("login.html"), LOGIN);
            Files.writeString(www.resolve("home.html"), HOME);
            Files.writeString(www.resolve("mail.html"), MAIL);
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            Path configuration = Files.writeString(folder.resolve("conf"), CONFIGURATION.formatted(folder, port));
            String nginx = Peers.program("nginx", "nginx-light").toString();
            process = Peers.start(
                    folder.resolve("log"), List.of(nginx, "-p", folder.toString(), "-c", configuration.toString()));
            Ports.awaitListening(port, process, Duration.ofSeconds(20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** What an administrator does who records: log in, open the mail page, change it, save, log out. */
    public String recordedBy(Browser browser) {
        browser.open(origin() + "/");
        browser.leave("u.value='admin'; p.value='" + PASSWORD + "'; f.submit()");
        browser.open(origin() + "/mail.html");
        browser.leave("f.srv.value='mail.example.com'; f.prt.value='587'; f.sec.value='2'; f.aut.value='1';"
                + "f.usr.value='scan'; f.pas.value='Scan-2-Mail'; f.adr.value='scan@example.com'; b.click()");
        browser.open(origin() + "/logout.cgi");
        return browser.har();
    }

    @Override
    public void close() throws IOException {
        Peers.stop(process);
        Peers.delete(folder);
    }
}
