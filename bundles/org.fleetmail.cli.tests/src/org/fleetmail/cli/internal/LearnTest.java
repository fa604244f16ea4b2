package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.browser.AdminSite;
import org.fleetmail.testkit.browser.Recordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile learn}, {@code list}, {@code show}, {@code check}, {@code try} and {@code prove}. */
class LearnTest {
    @TempDir
    Path home;

    private Caller fleetmail;
    private Path profile;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
        profile = home.resolve("profiles").resolve("office-mx.yaml");
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    private Called learn(Object... more) throws IOException {
        Path recording = home.resolve("office-mx.har");
        if (!Files.exists(recording)) {
            Recordings.officeMx(home);
        }
        Object[] words = new Object[5 + more.length];
        System.arraycopy(new Object[] {"profile", "learn", recording, "-o", profile}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return fleetmail.call(words);
    }

    @Test
    void a_recording_becomes_a_profile_that_passes_its_check() throws IOException {
        Called called = learn("--maker", "Example", "--by", "Aki");
        assertThat(called.err()).contains("office-mx.yaml", "profile try");
        assertThat(called.status()).isZero();
        assertThat(called.out()).contains("Log in: form", "srv", "SMTP port", "587", "sure", "Log out: /logout.cgi");
        assertThat(fleetmail.call("profile", "check", profile).status()).isZero();
        assertThat(Files.readString(profile)).contains("maker: Example", "by: Aki", "confidence: learned");
    }

    @Test
    void no_password_of_the_session_is_shown_or_kept() throws IOException {
        Called called = learn();
        assertThat(called.all() + Files.readString(profile)).doesNotContain(AdminSite.PASSWORD, "Scan-2-Mail");
        assertThat(called.out()).contains("•••");
    }

    @Test
    void it_is_told_in_japanese_too() throws IOException {
        Called called =
                fleetmail.language(Locale.JAPANESE).call("profile", "learn", Recordings.officeMx(home), "-o", profile);
        assertThat(called.out()).contains("ログイン: フォーム", "SMTP ポート", "確か");
        assertThat(called.err()).contains("次の操作");
    }

    @Test
    void a_field_may_be_given_another_meaning() throws IOException {
        assertThat(learn("--map", "dns.suffix=loc").status()).isZero();
        assertThat(Files.readString(profile)).contains("dns.suffix:");
        assertThat(fleetmail.call("profile", "show", profile).out()).contains("DNS suffix", "loc", "learned");
    }

    @Test
    void a_wrong_mapping_is_a_wrong_call_that_names_the_fields() throws IOException {
        Called field = learn("--map", "smtp.port=prot");
        assertThat(field.status()).isEqualTo(2);
        assertThat(field.err()).contains("no field prot", "prt");
        assertThat(learn("--map", "smtp.prot=prt").err()).contains("no setting smtp.prot");
    }

    @Test
    void an_existing_profile_is_not_overwritten() throws IOException {
        learn();
        Called again = learn();
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("exists already");
    }

    @Test
    void something_that_is_no_recording_cannot_be_learned_from() throws IOException {
        Path file = Files.writeString(home.resolve("x.har"), "{\"log\":");
        Called called = fleetmail.call("profile", "learn", file, "-o", profile);
        assertThat(called.status()).isEqualTo(3);
        assertThat(called.err()).contains("x.har:1:", "[RECORDING-INVALID]");
        assertThat(profile).doesNotExist();
    }

    @Test
    void what_is_out_of_reach_is_said_and_no_profile_is_written() throws IOException {
        Path recording = Recordings.officeMx(home);
        String digested =
                Files.readString(recording).replace("pw=Adm1n-Pass%21word", "pw=0123456789abcdef0123456789abcdef");
        Files.writeString(recording, digested);
        Called called = learn();
        assertThat(called.status()).isEqualTo(3);
        assertThat(called.err()).contains("computes pw in a script", "out of reach");
        assertThat(profile).doesNotExist();
    }

    @Test
    void the_list_and_the_sheet_say_how_sure_a_profile_is() throws IOException {
        learn();
        Called list = fleetmail.profiles(profile.getParent()).call("profile", "list");
        assertThat(list.out()).containsPattern("office-mx .*web .*learned, not proven");
        assertThat(list.out()).containsPattern("brother .*snmp .*published");
        Called brother = fleetmail.call("profile", "show", "brother");
        assertThat(brother.out()).contains("SMTP port", "brpsSMTPPortNumber", "BROTHER-MIB", "high");
        assertThat(fleetmail.call("profile", "show", "nobody").status()).isEqualTo(2);
        assertThat(brother.out()).contains("TLS of the firmware: not known");
        assertThat(fleetmail.call("profile", "show", "xerox-xcmi").out())
                .contains("TLS versions: not known", "before 2017", "2025-02-01", "low");
    }

    @Test
    void the_proof_needs_one_device_and_a_setting_that_reads_back() throws IOException {
        learn();
        Path fleet = Files.writeString(home.resolve("empty.fleet"), Fleets.EMPTY);
        Called none = fleetmail.call(
                "profile", "prove", profile, "--fleet", fleet, "--set", "smtp.timeout=45", "--note", "try");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("One device is needed");
        Called secret = fleetmail.call(
                "profile", "prove", profile, "--fleet", fleet, "--set", "smtp.password=x", "--note", "try");
        assertThat(secret.status()).isEqualTo(2);
        assertThat(fleetmail.call("profile", "try", profile).err()).contains("--fleet is missing");
    }
}
