package org.fleetmail.device.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.profile.WebPlace;
import org.fleetmail.device.recording.Har;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.Test;

/** What is understood of a session, and what is not. */
class LearnerTest {
    private static Lesson lesson(Har har) {
        return Learner.learn(har.recording());
    }

    private static Map<MailSetting, String> settings(Lesson lesson) {
        return lesson.settings().stream()
                .collect(Collectors.toMap(field -> field.setting().orElseThrow(), LearnedField::name));
    }

    private static String said(Iterable<Sentence> sentences) {
        StringBuilder said = new StringBuilder();
        sentences.forEach(sentence -> said.append(sentence.in(Locale.ENGLISH)).append('\n'));
        return said.toString();
    }

    private static LearnedField field(Lesson lesson, String name) {
        return lesson.saves().getFirst().fields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_form_tells_its_settings_by_names_labels_and_what_was_typed() {
        Lesson lesson = lesson(Sessions.form());
        assertThat(settings(lesson))
                .containsOnly(
                        Map.entry(MailSetting.SMTP_HOST, "smtpServer"),
                        Map.entry(MailSetting.SMTP_PORT, "smtpPort"),
                        Map.entry(MailSetting.SMTP_SECURITY, "smtpSsl"),
                        Map.entry(MailSetting.SMTP_VERIFY_CERTIFICATE, "verifyCert"),
                        Map.entry(MailSetting.SMTP_AUTH, "smtpAuth"),
                        Map.entry(MailSetting.SMTP_USER, "smtpUser"),
                        Map.entry(MailSetting.SMTP_PASSWORD, "smtpPass"),
                        Map.entry(MailSetting.SMTP_SENDER, "from"));
        assertThat(field(lesson, "smtpPort").likelihood()).isEqualTo(Likelihood.SURE);
        assertThat(field(lesson, "smtpPort").changed()).isTrue();
        assertThat(lesson.doubts()).isEmpty();
        assertThat(lesson.withinReach()).isTrue();
    }

    @Test
    void what_is_no_setting_is_carried_fixed_or_a_token() {
        Lesson lesson = lesson(Sessions.form());
        assertThat(field(lesson, "csrf").role()).isEqualTo(Role.TOKEN);
        assertThat(field(lesson, "jobName").role()).isEqualTo(Role.CARRIED);
        assertThat(field(lesson, "copy").role()).isEqualTo(Role.CARRIED);
        assertThat(field(lesson, "apply").role()).isEqualTo(Role.FIXED);
        assertThat(lesson.tokens()).extracting(LearnedToken::place).containsExactly(new WebPlace.Input("csrf"));
    }

    @Test
    void the_login_its_form_and_the_log_out_are_found() {
        LoginStep login = lesson(Sessions.form()).login();
        assertThat(login.kind()).isEqualTo(WebLogin.Kind.FORM);
        assertThat(login.page()).isPresent();
        assertThat(login.fields())
                .extracting(LearnedField::name, LearnedField::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("csrf", Role.TOKEN),
                        org.assertj.core.groups.Tuple.tuple("admin_id", Role.USER),
                        org.assertj.core.groups.Tuple.tuple("admin_pw", Role.PASSWORD));
        assertThat(lesson(Sessions.form()).logout())
                .map(exchange -> exchange.path())
                .contains("/logout.cgi");
    }

    @Test
    void a_token_that_changes_with_every_answer_is_found_in_json() {
        Lesson lesson = lesson(Sessions.json());
        assertThat(lesson.tokens()).extracting(LearnedToken::place).containsExactly(new WebPlace.Json("/MFP/Token"));
        assertThat(lesson.login().kind()).isEqualTo(WebLogin.Kind.TOKEN);
        assertThat(settings(lesson))
                .containsEntry(MailSetting.SMTP_HOST, "/MFP/Smtp/ServerAddress")
                .containsEntry(MailSetting.SMTP_PORT, "/MFP/Smtp/PortNumber")
                .containsEntry(MailSetting.SMTP_VERIFY_CERTIFICATE, "/MFP/Smtp/VerifyCertificate")
                .containsEntry(MailSetting.SMTP_SECURITY, "/MFP/Smtp/SslMode")
                .containsEntry(MailSetting.SMTP_SENDER, "/MFP/Smtp/AdminMailAddress");
    }

    @Test
    void a_header_that_repeats_a_cookie_is_a_token_of_the_cookie() {
        Lesson lesson = lesson(Sessions.xml());
        assertThat(lesson.tokens()).extracting(LearnedToken::place).containsExactly(new WebPlace.Cookie("Session"));
        assertThat(settings(lesson))
                .containsEntry(MailSetting.SMTP_HOST, "DeviceInformationModel/SetValue/SMTP/smtpServer")
                .containsEntry(MailSetting.SMTP_PORT, "DeviceInformationModel/SetValue/SMTP/smtpPort");
        assertThat(said(lesson.doubts())).contains("No log out was seen");
    }

    @Test
    void japanese_labels_tell_as_well_and_other_services_are_left_alone() {
        Lesson lesson = lesson(Sessions.multipart());
        assertThat(lesson.login().kind()).isEqualTo(WebLogin.Kind.DIGEST);
        assertThat(settings(lesson))
                .containsOnly(
                        Map.entry(MailSetting.SMTP_HOST, "f01"),
                        Map.entry(MailSetting.SMTP_PORT, "f02"),
                        Map.entry(MailSetting.SMTP_SECURITY, "f03"),
                        Map.entry(MailSetting.SMTP_SENDER, "f04"),
                        Map.entry(MailSetting.POP3_HOST, "f05"));
        assertThat(field(lesson, "f06").role()).isEqualTo(Role.CARRIED);
    }

    @Test
    void a_password_that_a_script_hashes_is_out_of_reach_and_is_said_to_be() {
        Har har = new Har("http://192.0.2.20");
        har.get("/")
                .html("<html><script>function go(){f.pw.value=hex_md5(f.pw.value+salt)}</script>"
                        + "<form><input name=user><input type=password name=pw></form></html>");
        har.post("/login").form("user", "admin", "pw", "0123456789abcdef0123456789abcdef");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/mail.cgi").form("smtpServer", "mail.example.com", "smtpPort", "587");
        Lesson lesson = lesson(har);
        assertThat(lesson.withinReach()).isFalse();
        assertThat(said(lesson.obstacles())).contains("computes pw in a script", "hex_md5", "out of reach");
        assertThat(lesson.obstacles().getFirst().in(Locale.JAPANESE)).contains("学習できません");
    }

    @Test
    void a_field_that_came_from_nowhere_is_out_of_reach() {
        Har har = new Har("http://192.0.2.21");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/mail.cgi")
                .form("smtpServer", "mail.example.com", "smtpPort", "587", "sig", "9c1185a5c5e9fc54612808977ee8f548");
        assertThat(said(lesson(har).obstacles())).contains("computes sig in a script");
    }

    @Test
    void a_header_that_came_from_nowhere_is_out_of_reach() {
        Har har = new Har("http://192.0.2.21");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/mail.cgi")
                .form("smtpServer", "mail.example.com", "smtpPort", "587")
                .header("X-Signature", "9c1185a5c5e9fc54612808977ee8f548");
        assertThat(said(lesson(har).obstacles())).contains("computes the header x-signature");
    }

    @Test
    void a_token_in_a_script_is_found_between_its_quotes() {
        Har har = new Har("http://192.0.2.22");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.get("/mail.model.htm")
                .content("text/javascript", "var _pp = {};\n_pp.hiddenvalue = 'Qr71ab29';\n_pp.x = '1';");
        har.post("/mail.cgi").form("smtpServer", "mail.example.com", "smtpPort", "587", "hidden", "Qr71ab29");
        assertThat(lesson(har).tokens())
                .extracting(LearnedToken::place)
                .containsExactly(new WebPlace.Between("_pp.hiddenvalue = '", "'"));
    }

    @Test
    void without_a_save_it_says_what_to_record() {
        Har har = new Har("http://192.0.2.23");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        assertThat(said(lesson(har).obstacles())).contains("No request was found that saves mail settings");
    }

    @Test
    void a_recording_without_cookies_says_how_to_save_it_with_them() {
        Har har = new Har("http://192.0.2.24");
        har.post("/login").form("user", "admin", "password", "hunter22");
        har.get("/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/mail.cgi").form("smtpServer", "mail.example.com", "smtpPort", "587");
        assertThat(said(lesson(har).doubts())).contains("without cookies", "No log out was seen");
    }

    @Test
    void a_person_may_give_a_setting_to_another_field() {
        Lesson lesson = lesson(Sessions.form()).assigning("mail", "jobName", Optional.of(MailSetting.SMTP_USER));
        assertThat(settings(lesson)).containsEntry(MailSetting.SMTP_USER, "jobName");
        assertThat(field(lesson, "smtpUser").role()).isEqualTo(Role.CARRIED);
        assertThat(settings(lesson.assigning("mail", "jobName", Optional.empty())))
                .doesNotContainKey(MailSetting.SMTP_USER);
    }

    @Test
    void values_of_one_device_are_never_frozen_for_all_others() {
        Har har = new Har("http://192.0.2.25");
        har.get("/api/mail")
                .content("application/json", "{\"smtp\":{\"server\":\"a.example\",\"port\":25},\"location\":\"3F\"}");
        har.put("/api/mail")
                .body("application/json", "{\"data\":{\"server\":\"b.example\",\"port\":587,\"location\":\"3F\"}}");
        assertThat(said(lesson(har).obstacles())).contains("/data/location", "One device's values");
    }

    @Test
    void fields_without_a_page_are_told_as_sent_to_every_device() {
        Har har = new Har("http://192.0.2.26");
        har.post("/mail.cgi").form("smtpServer", "mail.example.com", "smtpPort", "587", "location", "3F");
        assertThat(said(lesson(har).doubts())).contains("every device", "location", "was not recorded");
    }

    @Test
    void an_address_that_carries_the_session_is_out_of_reach() {
        Har har = new Har("http://192.0.2.27");
        har.get("/").sets("sid", "0a1b2c3d4e5f");
        har.get("/0a1b2c3d4e5f/mail.htm").html(Sessions.mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/0a1b2c3d4e5f/mail.cgi").form("smtpServer", "mail.example.com", "smtpPort", "587");
        assertThat(said(lesson(har).obstacles())).contains("/•••/mail.cgi", "session");
    }

    @Test
    void a_recording_made_to_keep_it_busy_for_ever_comes_to_an_end() {
        Har har = new Har("http://192.0.2.30");
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 150; i++) {
            many.append("\"smtpPort" + i + "\":\"" + "7a".repeat(8) + i + "\",");
        }
        String json = many.append("\"x\":1}").toString();
        for (int i = 0; i < 60; i++) {
            har.post("/p" + i).body("application/json", json).content("application/json", json);
        }
        har.post("/long").form("token", "a1".repeat(100_000), "n".repeat(100_000), "b");
        har.get("/s").content("text/javascript", "md5".repeat(100_000));
        assertThat(lesson(har).obstacles()).isNotNull();
    }
}
