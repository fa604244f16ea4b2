package org.fleetmail.simulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fleetmail.simulator.web.PrinterMemory.Entrance;

/**
 * The session of Konica Minolta's i-series: every reply brings another token that the next request must carry, a refusal
 * is HTTP 200 with {@code Nack}, a POST without a body is answered with 411, one administrator at a time.
 */
final class KonicaMinoltaContract implements WebContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrinterMemory memory;
    private final MailFields fields;
    private String cookie = "";
    private String token = "";

    KonicaMinoltaContract(PrinterMemory memory) {
        this.memory = memory;
        fields = new MailFields(
                memory, "true", "false", "Host", "Port", "Security", "Verify", "Auth", "User", "Password", "From");
    }

    @Override
    public synchronized void answer(Call call) throws IOException {
        if (call.isPost() && call.body().isEmpty()) {
            call.answer(411, "text/plain", "");
            return;
        }
        switch (call.path()) {
            case "/", "/wcd/index.html" -> index(call);
            case "/wcd/login.cgi" -> logIn(call);
            case "/wcd/a_user.cgi" -> logOut(call);
            case "/wcd/api/SimulatedGetMail" -> api(call, false);
            case "/wcd/api/SimulatedSetMail" -> api(call, true);
            default -> call.notFound();
        }
    }

    private void index(Call call) throws IOException {
        cookie = PrinterMemory.random();
        call.setCookie("ID", cookie).html("SIMULATED bizhub i-Series session");
    }

    private void logIn(Call call) throws IOException {
        Map<String, String> form = call.form();
        boolean known = call.cookie("ID").equals(cookie)
                && "PSL_LP1_LOG".equals(form.get("func"))
                && "AdminAdmin".equals(form.get("R_ADM"));
        Entrance entrance = known
                ? memory.logIn(form.getOrDefault("username", ""), form.getOrDefault("password", ""))
                : Entrance.REJECTED;
        reply(call, entrance == Entrance.IN, JSON.createObjectNode(), entrance.name());
    }

    private void logOut(Call call) throws IOException {
        boolean ours = call.cookie("ID").equals(cookie);
        if (ours && "PSL_ACO_LGO".equals(call.form().get("func"))) {
            memory.logOut();
        }
        reply(call, ours, JSON.createObjectNode(), "NoSession");
    }

    private void api(Call call, boolean save) throws IOException {
        JsonNode request = JSON.readTree(call.body()).path("MFP");
        boolean ours = !memory.session().isEmpty()
                && call.cookie("ID").equals(cookie)
                && request.path("Token").asText().equals(token);
        boolean good = ours && (!save || fields.save(fieldsOf(request.path("Mail"))));
        ObjectNode mfp = JSON.createObjectNode();
        if (ours) {
            ObjectNode mail = mfp.putObject("Mail");
            fields.each((name, value) -> put(mail, name, value));
        }
        reply(call, good, mfp, ours ? "InvalidValue" : "InvalidToken");
    }

    private static String put(ObjectNode mail, String name, String value) {
        switch (name) {
            case "Port" -> mail.put(name, Integer.parseInt(value));
            case "Verify" -> mail.put(name, Boolean.parseBoolean(value));
            default -> mail.put(name, value);
        }
        return "";
    }

    private static Map<String, String> fieldsOf(JsonNode mail) {
        Map<String, String> fields = new LinkedHashMap<>();
        mail.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private void reply(Call call, boolean good, ObjectNode mfp, String details) throws IOException {
        token = PrinterMemory.random();
        mfp.put("Token", token).put("Note", SIMULATED);
        ObjectNode result = mfp.putObject("Result").put("ResultInfo", good ? "Ack" : "Nack");
        if (!good) {
            result.put("ErrorDetails", details);
        }
        ObjectNode root = JSON.createObjectNode();
        root.set("MFP", mfp);
        call.answer(200, "application/json", root.toString());
    }
}
