package org.fleetmail.cli.internal.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.FirstHop;
import org.fleetmail.mail.account.Step;

/** An account test as a JSON document of the shape {@code account}. */
public final class AccountJson {
    private AccountJson() {}

    public static ObjectNode of(AccountReport report, Locale language) {
        ObjectNode document = Json.document("account");
        document.put("account", report.account());
        document.put("passed", report.passed());
        ArrayNode steps = document.putArray("steps");
        report.steps().forEach(step -> steps.add(step(step, language)));
        report.trace().flatMap(FirstHop::of).ifPresent(hop -> {
            ObjectNode first = document.putObject("firstHop");
            first.put("from", hop.from());
            first.put("by", hop.by());
            first.put("protection", Json.word(hop.security()));
        });
        return document;
    }

    private static ObjectNode step(Step step, Locale language) {
        ObjectNode json = Json.object();
        json.put("step", Json.word(step.kind()));
        json.put("result", Json.word(step.result()));
        json.put("ms", step.took().toMillis());
        json.put("detail", step.detail().in(language));
        step.trouble().ifPresent(trouble -> json.set("trouble", Json.trouble(trouble, language)));
        return json;
    }
}
