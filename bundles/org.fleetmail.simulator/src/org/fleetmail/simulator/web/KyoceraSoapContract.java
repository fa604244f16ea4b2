package org.fleetmail.simulator.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.fleetmail.simulator.web.PrinterMemory.Entrance;

/**
 * SOAP 1.2 as Kyocera's KM-WSDL speaks it, with a WS-Security user name token in every message and no session. What is read
 * is asked for first, which gives a number, and fetched by it later; who comes too early is told so.
 */
final class KyoceraSoapContract implements WebContract {
    private static final String ROOT = "/ws/km-wsdl/";

    private final PrinterMemory memory;
    private final MailFields fields;
    /** Numbers that were given out, and whether the answer is ready. */
    private final Map<String, Boolean> enumerations = new HashMap<>();

    KyoceraSoapContract(PrinterMemory memory) {
        this.memory = memory;
        fields = new MailFields(
                memory, "TRUE", "FALSE", "host", "port", "tls", "verify", "auth", "user", "password", "from");
    }

    @Override
    public synchronized void answer(Call call) throws IOException {
        if (!call.path().startsWith(ROOT) || !call.isPost()) {
            call.html("SIMULATED KM-WSDL");
            return;
        }
        XmlRequest request = new XmlRequest(call.body());
        Entrance entrance = memory.logIn(request.text("Username"), request.text("Password"));
        memory.logOut();
        if (entrance != Entrance.IN) {
            envelope(
                    call,
                    "<Fault><Code><Value>Sender</Value></Code><Reason><Text>SIMULATED " + entrance
                            + "</Text></Reason></Fault>");
        } else if (call.path().equals(ROOT + "information/device_information")) {
            envelope(call, "<response><result>SUCCESS</result><serial>" + memory.serial() + "</serial></response>");
        } else {
            envelope(call, "<response>" + mail(request) + "</response>");
        }
    }

    private String mail(XmlRequest request) {
        if (request.texts().containsKey("set_simulated_mail_request")) {
            return result(fields.save(request.texts()) ? "SUCCESS" : "FAILURE");
        }
        if (request.texts().containsKey("create_simulated_mail_enumeration_request")) {
            String number = Integer.toString(enumerations.size() + 1);
            enumerations.put(number, false);
            return result("SUCCESS") + "<enumeration>" + number + "</enumeration>";
        }
        Boolean ready = enumerations.replace(request.text("enumeration"), true);
        return ready == null ? result("FAILURE") : ready ? result("SUCCESS") + shown() : result("NOT_READY");
    }

    private String shown() {
        return "<mail>"
                + fields.each((name, value) -> "<" + name + ">" + MailFields.escaped(value) + "</" + name + ">")
                + "</mail>";
    }

    private static String result(String word) {
        return "<result>" + word + "</result>";
    }

    private static void envelope(Call call, String body) throws IOException {
        call.answer(
                200,
                "application/soap+xml; charset=utf-8",
                "<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"><Body><!-- SIMULATED -->" + body
                        + "</Body></Envelope>");
    }
}
