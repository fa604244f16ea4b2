package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Right profiles load; every mistake is named at its place, in both languages. */
class ProfileLoaderTest {
    private static final ProfileLoader LOADER = new ProfileLoader();
    private static final String RIGHT = """
        format: fleetmail-device-profile-1
        name: office
        title: {en: "Office printer", ja: "オフィスプリンター"}
        maker: Office
        transport: snmp
        sources:
          mib: {source: "OFFICE-MIB 1.0", date: 2020-02-29, confidence: high}
        identification: {sys-object-id: ["1.3.6.1.4.1.99999.*"], from: mib}
        settings:
          smtp.port:
            oid: 1.3.6.1.4.1.99999.1.0
            name: officeSmtpPort
            syntax: integer
            access: read-write
            min: 1
            max: 65535
            from: mib
          smtp.auth:
            oid: 1.3.6.1.4.1.99999.2.0
            name: officeSmtpAuth
            syntax: integer
            access: read-write
            values: {none: 0, auto: 1}
            from: mib
          smtp.password:
            oid: 1.3.6.1.4.1.99999.3.0
            name: officeSmtpPassword
            syntax: octet-string
            access: write-only
            min: 0
            max: 31
            from: mib
        """;

    private static DeviceProfile right(String yaml) {
        return switch (LOADER.load("office.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static List<Mistake> mistakes(String yaml) {
        return LOADER.load("office.yaml", yaml) instanceof Loaded.Wrong wrong ? wrong.mistakes() : List.of();
    }

    @Test
    void a_right_profile_loads() {
        DeviceProfile profile = right(RIGHT);
        assertThat(profile.name()).isEqualTo("office");
        assertThat(profile.title().in(Locale.JAPANESE)).isEqualTo("オフィスプリンター");
        assertThat(profile.title().in(Locale.ENGLISH)).isEqualTo("Office printer");
        assertThat(profile.simulated()).isFalse();
        assertThat(profile.mappings()).hasSize(3);
        assertThat(profile.serial().name()).isEqualTo("prtGeneralSerialNumber");
    }

    static List<Arguments> wrong() {
        return List.of(
                wrong("profile-1\n", "profile-9\n", "1:9", "fleetmail-device-profile-1"),
                wrong("name: office", "name: My Office", "2:7", "My Office"),
                wrong(", ja: \"オフィスプリンター\"", "", "3:1", "'ja' is missing"),
                wrong("maker: Office", "maker: \"\"", "4:8", "too short"),
                wrong("maker: Office", "maker: 5", "4:8", "quotation marks"),
                wrong("transport: snmp", "transport: telnet", "5:12", "not one of: snmp, web"),
                wrong("date: 2020-02-29", "date: 2021-02-29", "7:41", "no such day"),
                wrong("date: 2020-02-29", "date: soon", "7:41", "not a date"),
                wrong("confidence: high", "confidence: sure", "7:65", "invented, low"),
                wrong("confidence: high", "confidence: invented", "7:65", "simulated: true"),
                wrong("sys-object-id: [\"1.3.6.1.4.1.99999.*\"]", "sys-object-id: []", "8:33", "at least 1"),
                wrong("from: mib}\nsettings", "from: hearsay}\nsettings", "8:64", "no source 'hearsay'"),
                wrong("  smtp.port:", "  smtp.prot:", "10:3", "not a name that can stand here"),
                wrong("oid: 1.3.6.1.4.1.99999.1.0", "oid: iso.org", "11:10", "numeric object identifier"),
                wrong("name: officeSmtpPort", "name: 1x", "12:11", "not the name of an object"),
                wrong(
                        "syntax: integer\n    access: read-write\n    min",
                        "syntax: ip-address\n    access: read-write\n    min",
                        "13:13",
                        "cannot hold smtp.port"),
                wrong("min: 1\n", "min: 70000\n", "15:10", "greater than 'max'"),
                wrong("    min: 1\n", "", "10:3", "'min' and 'max' are needed"),
                wrong("max: 65535\n    from: mib", "max: 65535", "10:3", "'from' is missing"),
                wrong("max: 65535", "max: 65535\n    values: {low: 1}", "17:13", "no fixed words"),
                wrong("max: 65535", "max: 65535\n    masks: [\"**\"]", "10:3", "no secret"),
                wrong("max: 65535", "max: 65535\n    color: red", "17:5", "not known here"),
                wrong(
                        "values: {none: 0, auto: 1}",
                        "values: {none: 0, sometimes: 1}",
                        "23:23",
                        "not a word of this setting"),
                wrong("values: {none: 0, auto: 1}", "values: {none: 0, auto: \"one\"}", "23:29", "number is needed"),
                wrong("    values: {none: 0, auto: 1}\n", "", "18:3", "'values' is needed"),
                wrong(
                        "oid: 1.3.6.1.4.1.99999.2.0",
                        "oid: 1.3.6.1.4.1.99999.1.0",
                        "19:10",
                        "already written for smtp.port"),
                wrong(
                        "access: write-only",
                        "access: read-only\n    not-settable: {en: x, ja: x}",
                        "29:13",
                        "write-only or read-write"),
                wrong(
                        "access: write-only",
                        "access: write-only\n    not-settable: {en: x, ja: x}",
                        "25:3",
                        "remove 'not-settable'"),
                wrong("access: read-write\n    values", "access: read-only\n    values", "18:3", "must say why"),
                wrong(
                        "oid: 1.3.6.1.4.1.99999.3.0",
                        "oid: 1.3.6.1.4.1.2435.2.4.3.1240.2.2.0",
                        "26:10",
                        "brpsSetDefault must never be written"),
                wrong("oid: 1.3.6.1.4.1.99999.3.0", "oid: 1.3.6.1.4.1.32473.3.0", "26:10", "32473"));
    }

    private static Arguments wrong(String part, String instead, String place, String text) {
        return Arguments.of(part, instead, place, text);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_mistake_is_named_at_its_place(String part, String instead, String place, String text) {
        assertThat(RIGHT).contains(part);
        List<Mistake> mistakes = mistakes(RIGHT.replace(part, instead));
        assertThat(mistakes).isNotEmpty();
        String english = mistakes.stream().map(each -> each.in(Locale.ENGLISH)).collect(Collectors.joining("\n"));
        assertThat(english).contains("office.yaml:" + place + ": ").contains(text);
        assertThat(mistakes).allSatisfy(mistake -> {
            assertThat(mistake.in(Locale.JAPANESE)).matches("(?s).*[\\p{IsHiragana}\\p{IsHan}].*");
            assertThat(mistake.in(Locale.ENGLISH)).doesNotContain("!", "{0}", "{1}");
        });
    }

    @Test
    void a_profile_may_forbid_objects_of_its_own() {
        String own = """
            never-write:
              - {oid: 1.3.6.1.4.1.99999.3, name: officeReset, reason: {en: "resets", ja: "初期化"}, from: mib}
            """;
        assertThat(mistakes(RIGHT + own))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.in(Locale.ENGLISH))
                        .startsWith("office.yaml:26:10: officeReset must never be written"));
    }

    @Test
    void the_order_names_only_what_is_written() {
        assertThat(mistakes(RIGHT + "write-order: [smtp.port, smtp.host]\n"))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.in(Locale.ENGLISH)).contains("33:26", "smtp.host"));
    }

    static List<Arguments> hostile() {
        String bomb = IntStream.range(0, 9)
                .mapToObj(i -> "a" + (i + 1) + ": &a" + (i + 1) + " [" + ("*a" + i + ", ").repeat(9) + "*a" + i + "]\n")
                .collect(Collectors.joining("", "a0: &a0 lol\n", ""));
        return List.of(
                Arguments.of(bomb, "Anchors"),
                Arguments.of("a: &a [*a]", "Anchors"),
                Arguments.of("a: !!javax.script.ScriptEngineManager []", "Tags"),
                Arguments.of("a: !!str x", "Tags"),
                Arguments.of("[".repeat(20_000), "nested"),
                Arguments.of("a: ".repeat(50) + "b", "not YAML"),
                Arguments.of("x".repeat(300_000), "KiB"),
                Arguments.of("- a\n".repeat(30_000), "entries"),
                Arguments.of("a: 1\n---\nb: 2\n", "second one"),
                Arguments.of("a: 1\na: 2\n", "second time"),
                Arguments.of("{[1]: 2}", "simple word"),
                Arguments.of("", "empty"),
                Arguments.of("# only a comment\n", "empty"),
                Arguments.of("\u0000", "not YAML"),
                Arguments.of("a: \"open", "not YAML"),
                Arguments.of("just text", "entries of the form"),
                Arguments.of("- a\n- b\n", "entries of the form"),
                Arguments.of("99999999999999999999999", "entries of the form"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_text_ends_in_a_mistake(String yaml, String text) {
        assertThat(mistakes(yaml)).isNotEmpty().first().satisfies(mistake -> {
            assertThat(mistake.in(Locale.ENGLISH)).contains(text);
            assertThat(mistake.in(Locale.JAPANESE)).doesNotContain("!");
        });
    }

    @Test
    void the_schema_is_published_whole() {
        assertThat(ProfileLoader.schema()).contains("https://json-schema.org/draft/2020-12/schema", "never-write");
    }

    @Test
    void every_setting_is_in_the_schema() {
        for (var setting : org.fleetmail.device.setting.MailSetting.values()) {
            assertThat(ProfileLoader.schema()).contains("\"" + setting.id() + "\"");
        }
    }
}
