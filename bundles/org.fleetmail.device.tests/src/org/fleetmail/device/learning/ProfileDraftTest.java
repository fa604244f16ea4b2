package org.fleetmail.device.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.device.profile.Confidence;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Learned;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.Mistake;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.profile.WebBody;
import org.fleetmail.device.profile.WebExchange;
import org.fleetmail.device.profile.WebField.JsonType;
import org.fleetmail.device.profile.WebMark;
import org.fleetmail.device.recording.Har;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profile made of a recording. */
class ProfileDraftTest {
    private static final Instant AT = Instant.parse("2026-11-25T14:00:00Z");

    static Stream<Har> sessions() {
        return Stream.of(Sessions.form(), Sessions.json(), Sessions.xml(), Sessions.multipart());
    }

    private static String yaml(Har har) {
        Lesson lesson = Learner.learn(har.recording());
        return ProfileDraft.of(lesson, "Aki", AT).yaml(lesson);
    }

    private static DeviceProfile profile(Har har) {
        return switch (new ProfileLoader().load("learned.yaml", yaml(har))) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong(List<Mistake> mistakes) -> throw new AssertionError(mistakes + yaml(har));
        };
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void it_passes_every_check_and_everything_in_it_is_learned(Har har) {
        DeviceProfile profile = profile(har);
        assertThat(profile.mappings().values())
                .isNotEmpty()
                .extracting(mapping -> mapping.provenance().confidence())
                .containsOnly(Confidence.LEARNED);
        assertThat(profile.learned().map(Learned::by)).contains("Aki");
        assertThat(profile.learned().map(Learned::recording))
                .contains(har.recording().sha256());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void it_is_not_fit_for_a_rollout_before_a_write_was_proven(Har har) {
        assertThat(profile(har).fitForRollout()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void no_host_password_or_session_of_the_recording_is_in_it(Har har) {
        assertThat(yaml(har))
                .doesNotContain("192.0.2", Sessions.PASSWORD, Sessions.SMTP_PASSWORD, "open-sesame")
                .doesNotContain("9f8e7d6c5b4a39281", "5f6e7d8c9b0a1122", "aa11bb22cc33", "Zz90bb1122cc")
                .doesNotContain("mail.example.com", "smtp.example.jp")
                .doesNotMatch("(?s).*[\uE000-\uE003].*");
    }

    @Test
    void a_form_is_sent_back_whole_with_its_token_and_its_button() {
        WebBody body =
                profile(Sessions.form()).web().orElseThrow().saves().get("mail").body();
        assertThat(body.kind()).isEqualTo(WebBody.Kind.FORM);
        assertThat(body.copies()).contains("mail");
        assertThat(body.fields()).containsOnly(Map.entry("csrf", "${token.csrf}"), Map.entry("apply", "Apply"));
    }

    @Test
    void limits_words_and_masks_are_those_of_the_page() {
        DeviceProfile profile = profile(Sessions.form());
        assertThat(profile.mapping(MailSetting.SMTP_HOST)
                        .map(each -> each.limits().max()))
                .contains(128);
        assertThat(profile.mapping(MailSetting.SMTP_SECURITY).map(Mapping::values))
                .contains(Map.of("off", "0", "implicit", "1", "starttls", "2"));
        assertThat(profile.mapping(MailSetting.SMTP_AUTH).map(Mapping::values))
                .contains(Map.of("none", "0", "auto", "1"));
        assertThat(profile.mapping(MailSetting.SMTP_VERIFY_CERTIFICATE).map(Mapping::values))
                .contains(Map.of("no", "", "yes", "on"));
        assertThat(profile.mapping(MailSetting.SMTP_PASSWORD).map(Mapping::masks))
                .contains(List.of("********"));
    }

    @Test
    void the_login_form_shown_again_is_a_rejected_password() {
        assertThat(profile(Sessions.form())
                        .web()
                        .orElseThrow()
                        .login()
                        .steps()
                        .getLast()
                        .failure())
                .extracting(WebMark::contains)
                .containsExactly(Optional.of("name=admin_pw"));
    }

    @Test
    void what_the_device_says_after_saving_is_the_sign_of_success() {
        assertThat(profile(Sessions.form())
                        .web()
                        .orElseThrow()
                        .saves()
                        .get("mail")
                        .success())
                .extracting(WebMark::contains)
                .containsExactly(Optional.of("Settings saved"));
        assertThat(profile(Sessions.json())
                        .web()
                        .orElseThrow()
                        .saves()
                        .get("mail")
                        .success())
                .extracting(WebMark::is)
                .containsExactly(Optional.of("Ack"));
    }

    @Test
    void json_is_copied_with_numbers_and_truths_as_such_and_pages_may_be_asked_for_with_a_token() {
        DeviceProfile profile = profile(Sessions.json());
        assertThat(profile.mapping(MailSetting.SMTP_PORT)
                        .flatMap(each -> each.field().writing())
                        .map(writing -> writing.type()))
                .contains(JsonType.NUMBER);
        WebExchange page = profile.web().orElseThrow().pages().get("mail");
        assertThat(page.method()).isEqualTo("POST");
        assertThat(page.body().text()).isEqualTo("{\"MFP\":{\"Token\":\"${token.token}\"}}");
    }

    @Test
    void xml_that_travels_as_plain_text_says_so_and_repeats_the_cookie_in_its_header() {
        WebExchange save = profile(Sessions.xml()).web().orElseThrow().saves().get("mail");
        assertThat(save.body().kind()).isEqualTo(WebBody.Kind.XML);
        assertThat(save.body().contentType()).contains("text/plain");
        assertThat(save.headers()).containsEntry("csrfpid", "${token.csrfpid}");
    }

    @Test
    void a_multipart_form_stays_one() {
        assertThat(profile(Sessions.multipart())
                        .web()
                        .orElseThrow()
                        .saves()
                        .get("mail")
                        .body()
                        .kind())
                .isEqualTo(WebBody.Kind.MULTIPART);
    }

    @Test
    void a_login_that_leads_elsewhere_is_known_by_where_it_leads() {
        Har har = new Har("http://192.0.2.28");
        har.post("/login")
                .form("user", "admin", "password", "hunter22")
                .status(302)
                .answers("Location", "http://192.0.2.28/main.htm?x=1");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/mail.cgi").form("smtpServer", "mail.example.com", "smtpPort", "587");
        assertThat(profile(har).web().orElseThrow().login().steps().getLast().success())
                .singleElement()
                .satisfies(mark -> {
                    assertThat(mark.status()).contains(302);
                    assertThat(mark.is()).contains("*/main.htm*");
                });
    }

    @Test
    void a_cookie_that_a_script_has_set_is_sent_always_and_that_of_a_session_never() {
        Har har = Sessions.form();
        har.get("/").cookie("cookiesOn", "1");
        assertThat(profile(har).web().orElseThrow().headers()).containsExactly(Map.entry("Cookie", "cookiesOn=1"));
    }

    @Test
    void the_answer_that_gave_the_cookie_comes_before_the_login() {
        Har har = new Har("http://192.0.2.29");
        har.get("/index.html").sets("ID", "0011223344556677").html("<html></html>");
        har.post("/login.cgi")
                .cookie("ID", "0011223344556677")
                .form("func", "PSL", "R_ADM", "AdminAdmin", "username", "admin", "password", "hunter22");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/mail.cgi").form("smtpServer", "mail.example.com", "smtpPort", "587");
        List<WebExchange> steps = profile(har).web().orElseThrow().login().steps();
        assertThat(steps).extracting(WebExchange::path).containsExactly("/index.html", "/login.cgi");
        assertThat(steps.getLast().body().fields())
                .containsEntry("R_ADM", "AdminAdmin")
                .containsEntry("username", "${user}")
                .containsEntry("password", "${password}");
    }
}
