package org.fleetmail.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsFileTest {
    private static Faults right(String yaml) {
        return FaultsFile.parse("faults.yaml", yaml).toOptional().orElseThrow();
    }

    private static Trouble wrong(String yaml) {
        return FaultsFile.parse("faults.yaml", yaml) instanceof Outcome.Failed<Faults>(Trouble trouble)
                ? trouble
                : failNow(yaml);
    }

    private static Trouble failNow(String yaml) {
        throw new AssertionError("taken: " + yaml);
    }

    @Test
    void readsFaultsOfPrintersSharesAndMail() {
        Faults faults = right("""
            printers:
              sim-0003: silent
              sim-0007: {slow: 2500}
              sim-0010: [{lying: [smtp.port]}, {loses-every: 4}]
            share:
              slow: 10
            mail:
              submission-587: [no-starttls, expired-certificate]
            """);
        assertThat(faults.printers().get("sim-0003")).containsExactly(new Fault.Silent());
        assertThat(faults.printers().get("sim-0007")).containsExactly(new Fault.Slow(Duration.ofMillis(2_500)));
        assertThat(faults.printers().get("sim-0010"))
                .containsExactly(new Fault.Lying(List.of(MailSetting.SMTP_PORT)), new Fault.LosesEvery(4));
        assertThat(faults.shares())
                .containsExactly(new Faults.Share(Fault.named("slow").orElseThrow(), 10));
        assertThat(faults.ofMail("submission-587"))
                .containsExactly(MailFault.NO_STARTTLS, MailFault.EXPIRED_CERTIFICATE);
        assertThat(faults.ofMail("other")).isEmpty();
    }

    @Test
    void anEmptyFileHasNoFaults() {
        assertThat(right("# nothing\n")).isEqualTo(Faults.none());
    }

    @Test
    void everyFaultIsKnownByItsIdentityAndSaidInBothLanguages() {
        for (String id : Fault.ids()) {
            Fault fault = Fault.named(id).orElseThrow();
            assertThat(fault.id()).isEqualTo(id);
            String english = fault.title().in(Locale.ENGLISH);
            assertThat(english).doesNotContain("!", "{");
            assertThat(fault.title().in(Locale.JAPANESE)).isNotEqualTo(english).doesNotContain("!", "{");
        }
        for (MailFault fault : MailFault.values()) {
            assertThat(MailFault.named(fault.id())).hasValue(fault);
            assertThat(fault.title().in(Locale.JAPANESE))
                    .isNotEqualTo(fault.title().in(Locale.ENGLISH))
                    .doesNotContain("!");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        printers: {a: sleepy}           | 1:15 | sleepy
        "printers:\n  a: {slow: soon}"  | 2:13 | soon
        printers: {a: {silent: 3}}      | 1:16 | silent
        printers: {a: {slow: 999999999}}| 1:22 | 999999999
        printers: {a: {loses-every: 0}} | 1:29 | 0
        printers: {a: {lying: [x.y]}}   | 1:24 | x.y
        share: {silent: 60, slow: 60}   | 1:27 | 100
        mail: {s: [no-tls]}             | 1:12 | no-tls
        pritners: {}                    | 1:1  | pritners
        [a, b]                          | 1:1  | key
        "a: b\n  c: d"                  | 2:4  | mapping
        "printers: {a: silent, a: slow}"| 1:23 | twice
        """)
    void aMistakeIsNamedWithLineAndColumn(String yaml, String place, String says) {
        Trouble trouble = wrong(yaml.replace("\\n", "\n"));
        assertThat(trouble.code()).isEqualTo(TroubleCode.FAULTS_INVALID);
        assertThat(trouble.where()).isEqualTo("faults.yaml:" + place);
        assertThat(trouble.in(Locale.ENGLISH)).contains(says);
    }

    @Test
    void hostileFilesEndInAnErrorNotInMemory(@TempDir Path folder) throws IOException {
        String bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        assertThat(wrong(bomb).code()).isEqualTo(TroubleCode.FAULTS_INVALID);
        assertThat(wrong("[".repeat(20_000)).code()).isEqualTo(TroubleCode.FAULTS_INVALID);
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(2 << 20));
        assertThat(code(FaultsFile.read(large))).isEqualTo(TroubleCode.FAULTS_INVALID);
        assertThat(code(FaultsFile.read(folder.resolve("none.yaml")))).isEqualTo(TroubleCode.FILE_ACCESS);
    }

    private static TroubleCode code(Outcome<Faults> outcome) {
        return outcome instanceof Outcome.Failed<Faults>(Trouble trouble) ? trouble.code() : null;
    }

    @Test
    void theSeedDecidesWhomAShareMeets() {
        Faults faults = right("share: {silent: 20}");
        List<Integer> first = met(faults, 7);
        assertThat(met(faults, 7)).isEqualTo(first);
        assertThat(met(faults, 8)).isNotEqualTo(first);
        assertThat(first.size()).isBetween(120, 280);
    }

    private static List<Integer> met(Faults faults, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 1_000)
                .filter(number -> !faults.of("sim-" + number, random).isEmpty())
                .boxed()
                .toList();
    }
}
