package org.fleetmail.mail.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedMessageTest {
    private static final String CANARY = "canary-s3cret";

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A canary in every form in which a program sends or shows it. */
    private static final List<String> FORMS = List.of(
            CANARY,
            base64(CANARY),
            base64("\0scan\0" + CANARY),
            base64("user=scan\1auth=Bearer " + CANARY + "\1\1"),
            base64("scan " + "5f4dcc3b5aa765d61d8327deb882cf99"),
            "c4c9334bac560ecc979e58001b3e22fb");

    static Stream<String> logs() {
        return Stream.of(
                "AUTH PLAIN " + FORMS.get(2),
                "auth plain " + FORMS.get(2) + "\r\n235 ok",
                "C: AUTH PLAIN\nS: 334\nC: " + FORMS.get(2) + "\nS: 535 5.7.8 no",
                "SMTP: 12:00:01 [tx] AUTH LOGIN\nSMTP: 12:00:01 [rx] 334 VXNlcm5hbWU6\n[tx] c2Nhbg==\n"
                        + "[rx] 334 UGFzc3dvcmQ6\nSMTP: 12:00:02 [tx] " + FORMS.get(1) + "\n[rx] 535 no",
                "334 UGFzc3dvcmQ6\n" + FORMS.get(1),
                "ESMTP> AUTH CRAM-MD5\nESMTP< 334 PDEyMz4=\nESMTP> " + FORMS.get(4) + "\n535 no",
                "AUTH XOAUTH2 " + FORMS.get(3),
                "AUTH XOAUTH2\n" + FORMS.get(3).substring(0, 40) + "\n"
                        + FORMS.get(3).substring(40),
                "a1 AUTHENTICATE PLAIN " + FORMS.get(2) + "\na1 NO failed",
                "AUTH OAUTHBEARER " + base64("n,,\1auth=Bearer " + CANARY + "\1\1"),
                "USER scan\nPASS " + CANARY,
                "> pass " + CANARY + " with blanks",
                "POP3> PASS " + CANARY + "\n-ERR [AUTH] wrong: " + CANARY,
                "APOP scan c4c9334bac560ecc979e58001b3e22fb",
                "a2 LOGIN scan " + CANARY,
                "a2 LOGIN \"sc an\" \"" + CANARY + "\"",
                "a2 login scan " + CANARY,
                "a2 LOGIN scan {13}\n+ go on\n" + CANARY,
                "a2 LOGIN {4+}\nscan {13+}\n" + CANARY + "\na2 NO wrong " + CANARY,
                "Authorization: Basic " + base64("scan:" + CANARY),
                "Authorization: Bearer " + CANARY,
                "smtps://scan:" + CANARY + "@mail.example.com:465",
                "imap://a:first-one@here.example and smtp://b:" + CANARY + "@there.example",
                "smtp://scan:p@" + CANARY + "@mail.example.com",
                "Authorization: Bearer eyJhbGciOiJ9, then Bearer " + CANARY,
                "Password: " + CANARY,
                "smtp_password=" + CANARY + "\nport=587",
                "パスワード：" + CANARY,
                "The server said: " + FORMS.get(2) + " is wrong",
                "535 you sent " + CANARY + "\nPASS " + CANARY);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void no_form_of_a_password_is_left(String log) {
        String masked = PastedMessage.masked(log);
        assertThat(FORMS).noneMatch(masked::contains);
        assertThat(masked).contains("•••").doesNotContain(FORMS.get(3).substring(40));
    }

    @Test
    void what_helps_to_find_the_mistake_stays() {
        String log = """
            220 mail.example.com ESMTP Postfix
            EHLO pc
            250-AUTH PLAIN LOGIN CRAM-MD5
            250 STARTTLS
            * CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=PLAIN AUTH=LOGIN
            504 5.7.4 AUTH LOGIN mechanism not supported
            USER scan@example.com
            -ERR [AUTH] Plaintext authentication disallowed
            0x800CCC0E, Socket Error: 10051
            サーバーは、指定した種類の接続暗号化をサポートしていません\
            """;
        assertThat(PastedMessage.masked(log)).isEqualTo(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cana", "canary", "canary-s3", "nary", "s3cret"})
    void a_password_that_holds_another_one_is_masked_as_a_whole(String other) {
        assertThat(PastedMessage.masked("PASS " + other + "\nPASS " + CANARY + "\n\nMy " + CANARY + " fails"))
                .isEqualTo("PASS •••\nPASS •••\n\nMy ••• fails");
    }

    @Test
    void a_login_ends_with_its_reply() {
        assertThat(PastedMessage.masked("AUTH PLAIN " + FORMS.get(2) + "\n535 5.7.8 no\nthen nothing happens"))
                .isEqualTo("AUTH PLAIN •••\n535 5.7.8 no\nthen nothing happens");
    }

    @Test
    void the_evidence_holds_the_message_without_the_password(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("evidence.zip");
        var nothing = new Diagnosis(List.of(), List.of(), Optional.empty());
        Evidence.write(nothing, String.join("\n", logs().toList()), Locale.JAPANESE, file);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("message.txt"))) {
            String message = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(FORMS).noneMatch(message::contains);
            assertThat(message).contains("235 ok", "port=587");
        }
    }

    @Test
    void lines_of_a_megabyte_are_masked_too() {
        String quoted = "LOGIN \"" + "\\\"a ".repeat(200_000) + "\" " + CANARY;
        assertThat(PastedMessage.masked(quoted)).endsWith("\" •••");
        assertThat(PastedMessage.masked("AUTH PLAIN " + "A".repeat(1_000_000))).isEqualTo("AUTH PLAIN •••");
    }
}
