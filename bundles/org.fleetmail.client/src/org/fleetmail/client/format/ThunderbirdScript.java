package org.fleetmail.client.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;

/** Preferences as calls of a function, in JavaScript of ASCII characters only: {@code user.js} and AutoConfig. */
final class ThunderbirdScript implements ClientFormat {
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ExportedFile AUTOCONFIG =
            ExportedFile.of("defaults/pref/autoconfig.js", """
                // The first line of this file is ignored.
                pref("general.config.filename", "mailadmin.cfg");
                pref("general.config.obscure_value", 0);
                """, StandardCharsets.US_ASCII);

    private final String id;
    private final Wording title;
    private final String function;
    private final String file;
    private final List<ExportedFile> beside;

    private ThunderbirdScript(String id, Wording title, String function, String file, List<ExportedFile> beside) {
        this.id = id;
        this.title = title;
        this.function = function;
        this.file = file;
        this.beside = beside;
    }

    static ThunderbirdScript userJs() {
        return new ThunderbirdScript(
                "thunderbird-user-js",
                new Wording("Thunderbird user.js, for the profile folder", "Thunderbird の user.js (プロファイル フォルダー用)"),
                "user_pref",
                "user.js",
                List.of());
    }

    static ThunderbirdScript autoConfig() {
        return new ThunderbirdScript(
                "thunderbird-autoconfig",
                new Wording(
                        "Thunderbird AutoConfig, for the program folder", "Thunderbird の AutoConfig (プログラム フォルダー用)"),
                "lockPref",
                "mailadmin.cfg",
                List.of(AUTOCONFIG));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Wording title() {
        return title;
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, ThunderbirdPreferences::unfit);
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        String calls = ThunderbirdPreferences.of(accounts).entrySet().stream()
                .map(entry -> function + "(" + literal(entry.getKey()) + ", " + literal(entry.getValue()) + ");\n")
                .collect(Collectors.joining());
        var script = ExportedFile.of(file, "// Written by Fleetmail\n" + calls, StandardCharsets.US_ASCII);
        return Outcome.done(Stream.concat(Stream.of(script), beside.stream()).toList());
    }

    private static String literal(Object value) {
        try {
            return ASCII.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
