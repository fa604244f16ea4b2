package org.fleetmail.device.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recordings are read within bounds, without what belongs to others, and with secrets masked. */
class HarReaderTest {
    private static final String PASSWORD = "Tr0ub4dor&3/ä";

    @TempDir
    Path folder;

    private static Trouble trouble(Outcome<Recording> outcome) {
        return outcome instanceof Outcome.Failed<Recording>(Trouble trouble) ? trouble : null;
    }

    @Test
    void only_what_was_said_to_the_device_is_kept() {
        Har har = new Har("https://192.0.2.7:8443");
        har.get("https://tracker.example/pixel.gif").end();
        har.get("/mail.htm").html("<html></html>");
        har.post("/mail.cgi").form("a", "b");
        har.get("https://tracker.example/2").end();
        har.get("http://192.0.2.7/other-port").end();
        har.get("data:text/plain,x").end();
        Recording recording = har.recording();
        assertThat(recording.device()).hasToString("https://192.0.2.7:8443");
        assertThat(recording.exchanges()).extracting(Exchange::path).containsExactly("/mail.htm", "/mail.cgi");
        assertThat(recording.foreign())
                .containsOnly(Map.entry("https://tracker.example", 2), Map.entry("http://192.0.2.7", 1));
    }

    @Test
    void a_path_never_names_another_host() {
        Har har = new Har("http://192.0.2.7");
        har.get("//evil.example/x").end();
        har.get("http://192.0.2.7//evil.example/x").end();
        assertThat(har.recording().exchanges()).extracting(Exchange::path).containsOnly("/evil.example/x");
    }

    @Test
    void passwords_are_masked_in_every_spelling() {
        String base64 = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
        Har har = new Har("http://192.0.2.7");
        har.get("/").html("<input type=password name=k>");
        har.post("/login").form("k", PASSWORD);
        har.post("/again")
                .body("application/json", "{\"x\":\"Tr0ub4dor&3\\/ä\",\"y\":\"" + base64 + "\"}")
                .html("<p>You typed Tr0ub4dor&amp;3/ä</p>");
        Recording recording = har.recording();
        assertThat(recording.exchanges().get(1).fields())
                .singleElement()
                .satisfies(field -> assertThat(Mask.isSecret(field.value())).isTrue());
        Exchange again = recording.exchanges().get(2);
        assertThat(again.fields()).extracting(Field::value).allMatch(Mask::isSecret);
        assertThat(Mask.isBase64(again.fields().get(1).value())).isTrue();
        assertThat(again.received().orElseThrow().text()).doesNotContain("Tr0ub4dor");
        assertThat(Mask.shown(again.received().orElseThrow().text())).isEqualTo("<p>You typed •••</p>");
    }

    @Test
    void logins_in_headers_and_cookies_are_not_kept() {
        Har har = new Har("http://192.0.2.7");
        har.get("/")
                .header("Authorization", "Basic YWRtaW46c2VjcmV0")
                .header("Cookie", "id=0123456789abcdef")
                .sets("id", "fedcba9876543210");
        Exchange exchange = har.recording().exchanges().getFirst();
        assertThat(exchange.login()).isEqualTo(Exchange.HeaderLogin.BASIC);
        assertThat(exchange.requestHeaders()).isEmpty();
        assertThat(exchange.sentCookies())
                .singleElement()
                .satisfies(cookie -> assertThat(Mask.isCookie(cookie.value())).isTrue());
        assertThat(exchange.setCookies()).extracting(Field::value).doesNotContain("fedcba9876543210");
    }

    @Test
    void nothing_shows_a_secret_in_its_text() {
        Har har = new Har("http://192.0.2.7");
        har.post("/login").form("password", PASSWORD).cookie("id", "0123456789abcdef");
        assertThat(har.recording().toString()).doesNotContain("Tr0ub4dor", "0123456789abcdef");
    }

    @Test
    void a_mask_that_a_recording_brings_along_is_none() {
        Har har = new Har("http://192.0.2.7");
        har.get("/").html("\uE0001\uE001");
        assertThat(har.recording()
                        .exchanges()
                        .getFirst()
                        .received()
                        .orElseThrow()
                        .text())
                .isEqualTo("\uFFFD1\uFFFD");
    }

    @Test
    void content_in_base64_is_decoded_and_pictures_are_left_out() {
        Har har = new Har("http://192.0.2.7");
        har.get("/a").base64("text/html", Base64.getEncoder().encodeToString("<p>ok".getBytes(StandardCharsets.UTF_8)));
        har.get("/b").base64("text/html", "%%%%");
        har.get("/c").base64("image/png", "iVBORw0KGgo=");
        List<Exchange> exchanges = har.recording().exchanges();
        assertThat(exchanges.get(0).received()).map(Body::text).contains("<p>ok");
        assertThat(exchanges.get(1).received()).isEmpty();
        assertThat(exchanges.get(2).received()).isEmpty();
    }

    @Test
    void firefox_may_give_the_parameters_without_the_text() {
        String text = """
            {"log":{"entries":[{"request":{"method":"post","url":"http://192.0.2.7/x","postData":
            {"mimeType":"application/x-www-form-urlencoded","params":[{"name":"port","value":"587"}]}}}]}}
            """;
        assertThat(Har.read(text)
                        .toOptional()
                        .orElseThrow()
                        .exchanges()
                        .getFirst()
                        .fields())
                .containsExactly(new Field("port", "587"));
    }

    @Test
    void too_long_answers_are_left_out_and_counted() {
        Har har = new Har("http://192.0.2.7");
        har.get("/").html("x".repeat(600 << 10));
        assertThat(har.recording().cutShort()).isEqualTo(1);
        assertThat(har.recording().exchanges().getFirst().received()).isEmpty();
    }

    static List<Arguments> hostile() {
        String many = IntStream.range(0, 101)
                .mapToObj(i -> "password" + i + "=hunter" + i)
                .reduce((first, second) -> first + "&" + second)
                .orElseThrow();
        Har passwords = new Har("http://192.0.2.7");
        passwords.post("/x").body("application/x-www-form-urlencoded", many);
        return List.of(
                Arguments.of("", "not a recording"),
                Arguments.of("{}", "not a recording"),
                Arguments.of("[1,2]", "not a recording"),
                Arguments.of("null", "not a recording"),
                Arguments.of("{\"log\":{\"entries\":[]}}", "Nothing in it"),
                Arguments.of("{\"log\":{\"entries\":[7,8]}}", "Nothing in it"),
                Arguments.of(
                        "{\"log\":{\"entries\":[{\"request\":{\"url\":\"file:///etc/passwd\"}}]}}", "Nothing in it"),
                Arguments.of("{\"log\":{\"entries\":[{\"request\":{\"url\":\"http://\"}}]}}", "Nothing in it"),
                Arguments.of("{\"log\":{\"entries\":[{", "not JSON here"),
                Arguments.of("{\"log\":" + "[".repeat(100_000), "not JSON here"),
                Arguments.of("{\"log\":{\"entries\":[" + "{\"a\":".repeat(1_000), "not JSON here"),
                Arguments.of("{\"log\":{\"entries\":[{\"x\":\"" + "y".repeat(9 << 20) + "\"}]}}", "not JSON here"),
                Arguments.of("\u0000\u0001PNG", "not JSON here"),
                Arguments.of(passwords.text(), "more passwords"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_files_end_in_a_trouble(String text, String said) {
        Trouble trouble = trouble(Har.read(text));
        assertThat(trouble.code()).isEqualTo(TroubleCode.RECORDING_INVALID);
        assertThat(trouble.in(Locale.ENGLISH)).contains(said);
        assertThat(trouble.in(Locale.JAPANESE))
                .matches("(?s).*[\\p{IsHiragana}\\p{IsHan}].*")
                .doesNotContain("!");
    }

    @Test
    void more_entries_than_anybody_records_are_passed_over() {
        String entry = "{\"request\":{\"method\":\"POST\",\"url\":\"http://192.0.2.7/a\"}},";
        String text = "{\"log\":{\"entries\":[" + entry.repeat(6_000) + "{}]}}";
        assertThat(Har.read(text).toOptional().orElseThrow().exchanges()).hasSize(HarContents.MOST_EXCHANGES);
    }

    @Test
    void an_endless_file_ends_at_the_greatest_size() throws IOException {
        InputStream endless = new InputStream() {
            private final byte[] start = "{\"log\":{\"entries\":[".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return at < start.length ? start[at++] : ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                into[from] = (byte) read();
                java.util.Arrays.fill(into, from + 1, from + length, (byte) ' ');
                for (int i = 1; i < length && at < start.length; i++) {
                    into[from + i] = start[at++];
                }
                return length;
            }
        };
        try (endless) {
            assertThat(trouble(new HarReader().read("endless.har", endless)).code())
                    .isEqualTo(TroubleCode.RECORDING_INVALID);
        }
    }

    @Test
    void a_file_that_is_not_there_is_a_trouble_of_files() {
        assertThat(trouble(new HarReader().read(folder.resolve("none.har"))).code())
                .isEqualTo(TroubleCode.FILE_ACCESS);
    }

    @Test
    void the_same_file_has_the_same_hash_and_the_host_may_be_named() throws IOException {
        Har har = new Har("http://192.0.2.7");
        har.get("/").end();
        har.get("http://192.0.2.8/").end();
        har.get("http://192.0.2.8/2").end();
        Path file = Files.writeString(folder.resolve("s.har"), har.text());
        Recording named = new HarReader("192.0.2.7").read(file).toOptional().orElseThrow();
        assertThat(named.device().host()).isEqualTo("192.0.2.7");
        assertThat(named.sha256()).isEqualTo(har.recording().sha256()).hasSize(64);
        assertThat(trouble(new HarReader("192.0.2.9").read(file)).in(Locale.ENGLISH))
                .contains("not to the host");
    }
}
