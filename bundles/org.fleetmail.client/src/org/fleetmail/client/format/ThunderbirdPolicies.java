package org.fleetmail.client.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;

/** {@code policies.json}: there is no policy for accounts, but every preference of mail can be set by one. */
final class ThunderbirdPolicies implements ClientFormat {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String id() {
        return "thunderbird-policies";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Thunderbird policies: /etc/thunderbird/policies/policies.json, on Windows distribution\\policies.json"
                        + " in the program folder",
                "Thunderbird のポリシー: /etc/thunderbird/policies/policies.json、Windows ではプログラム フォルダーの"
                        + " distribution\\policies.json");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, ThunderbirdPreferences::unfit);
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode preferences = root.putObject("policies").putObject("Preferences");
        ThunderbirdPreferences.of(accounts)
                .forEach((name, value) ->
                        preferences.putObject(name).put("Status", "locked").set("Value", MAPPER.valueToTree(value)));
        return Outcome.done(List.of(ExportedFile.of("policies.json", text(root), StandardCharsets.UTF_8)));
    }

    private static String text(ObjectNode root) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
