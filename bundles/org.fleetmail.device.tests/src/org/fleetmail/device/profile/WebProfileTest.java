package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.profile.WebField.JsonType;
import org.fleetmail.device.profile.WebField.Unchanged;
import org.fleetmail.device.profile.WebField.WebReading;
import org.fleetmail.device.profile.WebField.WebWriting;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebProfileTest {
    private static final ProfileLoader LOADER = new ProfileLoader();

    private static final String RIGHT = """
        format: fleetmail-device-profile-1
        name: office
        title: {en: "Office printer", ja: "オフィスプリンター"}
        maker: Office
        transport: web
        sources:
          rec: {source: "Recording of 2020-02-29", date: 2020-02-29, confidence: learned}
        identification: {web-page: ["*Office Web*"], from: rec}
        web:
          base: {scheme: http, port: 8080}
          login:
            kind: token
            steps: [{method: POST, path: /login, body: {kind: json, text: '{"p":"${password}"}'}, from: rec}]
            rejected: [{place: {json: /ok}, is: "false"}]
            lock-out: {failures: 3, minutes: 5}
            from: rec
          logout: [{path: "/logout?t=${token.session}", from: rec}]
          tokens:
            session: {place: {json: /token}, from: rec}
          pages:
            mail: {path: /api/mail, from: rec}
          saves:
            mail: {method: PUT, path: /api/mail, body: {kind: json, copies: mail}, from: rec}
        settings:
          smtp.port:
            read: {page: mail, place: {json: /smtp/port}}
            write: {save: mail, field: /smtp/port, type: number}
            access: read-write
            min: 1
            max: 65535
            from: rec
          smtp.password:
            write: {save: mail, field: /smtp/password, unchanged: empty}
            web-flag: {read: {page: mail, place: {json: /smtp/hasPassword}}, set: "true"}
            access: write-only
            min: 0
            max: 31
            from: rec
        """;

    private static DeviceProfile right(String yaml) {
        return switch (LOADER.load("office.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    @Test
    void a_right_profile_loads() {
        DeviceProfile profile = right(RIGHT);
        WebInterface web = profile.web().orElseThrow();
        assertThat(web.base().port()).isEqualTo(8080);
        assertThat(web.login().kind()).isEqualTo(WebLogin.Kind.TOKEN);
        assertThat(web.login().lockOut()).contains(new WebLogin.LockOut(3, 5));
        assertThat(web.login().steps().getFirst().body().text()).isEqualTo("{\"p\":\"${password}\"}");
        assertThat(web.tokens()).extracting(WebToken::place).containsExactly(new WebPlace.Json("/token"));
        assertThat(web.saves().get("mail").body().copies()).contains("mail");
        assertThat(web.login().provenance().confidence()).isEqualTo(Confidence.LEARNED);
        assertThat(profile.mailKnown()).isTrue();
    }

    @Test
    void a_setting_says_where_it_is_read_and_written() {
        DeviceProfile profile = right(RIGHT);
        WebField port = profile.mapping(MailSetting.SMTP_PORT).orElseThrow().field();
        assertThat(port.reading()).contains(new WebReading("mail", new WebPlace.Json("/smtp/port")));
        assertThat(port.writing()).contains(new WebWriting("mail", "/smtp/port", JsonType.NUMBER, Unchanged.OMIT));
        WebField password =
                profile.mapping(MailSetting.SMTP_PASSWORD).orElseThrow().field();
        assertThat(password.setFlag()).map(WebField.WebFlag::set).contains("true");
        assertThat(password.writing()).map(WebWriting::unchanged).contains(Unchanged.EMPTY);
    }

    @Test
    void a_profile_takes_the_session_of_a_shipped_one_and_its_own_part_wins() {
        String yaml = RIGHT.replaceFirst(
                        "(?s)  base: .*  pages:", "  session: example-web-simulated\n  sessions: 4\n  pages:")
                .replace("transport: web", "simulated: true\ntransport: web");
        WebInterface web = right(yaml).web().orElseThrow();
        assertThat(web.login().steps().getFirst().path()).isEqualTo("/login");
        assertThat(web.login().provenance().confidence()).isEqualTo(Confidence.INVENTED);
        assertThat(web.sessions()).isEqualTo(4);
        assertThat(web.pages().get("mail").path()).isEqualTo("/api/mail");
        assertThat(web.pages()).containsKey("about");
    }

    static List<Arguments> wrong() {
        return List.of(
                wrong("transport: web", "transport: snmp", "9:1", "transport web"),
                wrong("path: /login", "path: \"//other.example/login\"", "13:34", "not a path on the device itself"),
                wrong("path: /login", "path: \"http://other.example/\"", "13:34", "not a path on the device itself"),
                wrong("${password}", "${pasword}", "13:67", "no placeholder"),
                wrong("${token.session}", "${token.csrf}", "17:19", "no token 'csrf'"),
                wrong("read: {page: mail", "read: {page: nail", "26:18", "no page 'nail'"),
                wrong(
                        "write: {save: mail, field: /smtp/port",
                        "write: {save: nail, field: /smtp/port",
                        "27:19",
                        "no save"),
                wrong("field: /smtp/password", "field: /smtp/port", "33:32", "already written for smtp.port"),
                wrong("field: /smtp/port", "field: port", "27:32", "JSON pointer"),
                wrong("copies: mail", "copies: main", "23:69", "no page 'main'"),
                wrong(
                        "{place: {json: /ok}, is: \"false\"}",
                        "{contains: x, is: \"false\"}",
                        "14:30",
                        "'place' is needed"),
                wrong("  session: {place", "  session: {places", "19:15", "not known here"),
                wrong("{json: /token}", "{json: /token, input: t}", "19:22", "at most 1"),
                wrong("    read: {page: mail, place: {json: /smtp/port}}\n", "", "25:3", "'read' must say where"),
                wrong(
                        "    access: write-only",
                        "    oid: 1.3.6.1.2\n    name: x\n    syntax: integer\n    access: write-only",
                        "35:5",
                        "'oid' does not go"));
    }

    private static Arguments wrong(String part, String instead, String place, String text) {
        return Arguments.of(part, instead, place, text);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_mistake_is_named_at_its_place(String part, String instead, String place, String text) {
        assertThat(RIGHT).contains(part);
        assertThat(LOADER.load("office.yaml", RIGHT.replace(part, instead)))
                .isInstanceOfSatisfying(Loaded.Wrong.class, wrong -> {
                    assertThat(wrong.mistakes())
                            .extracting(mistake -> mistake.in(Locale.ENGLISH))
                            .anySatisfy(said -> assertThat(said)
                                    .contains("office.yaml:" + place + ": ")
                                    .contains(text));
                    assertThat(wrong.mistakes())
                            .allSatisfy(mistake -> assertThat(mistake.in(Locale.JAPANESE))
                                    .matches("(?s).*[\\p{IsHiragana}\\p{IsHan}].*"));
                });
    }

    @Test
    void a_device_is_recognised_by_its_first_page() {
        Identification office = right(RIGHT).identification();
        assertThat(office.match(Identity.ofWeb("nginx", "<title>Office Web 3</title>")))
                .isPositive();
        assertThat(office.match(Identity.ofWeb("nginx", "Welcome"))).isZero();
    }

    @Test
    void an_answer_that_is_not_ready_is_waited_for_where_something_is_read_and_never_where_it_is_saved() {
        String waiting = "from: rec, not-yet: {signs: [{place: {json: /state}, is: busy}], seconds: 30}}";
        DeviceProfile profile =
                right(RIGHT.replace("mail: {path: /api/mail, from: rec}", "mail: {path: /api/mail, " + waiting));
        assertThat(profile.web()
                        .orElseThrow()
                        .pages()
                        .get("mail")
                        .notYet()
                        .orElseThrow()
                        .patience())
                .isEqualTo(30);
        String saving = RIGHT.replace(
                "body: {kind: json, copies: mail}, from: rec}", "body: {kind: json, copies: mail}, " + waiting);
        assertThat(LOADER.load("office.yaml", saving)).isInstanceOf(Loaded.Wrong.class);
    }
}
