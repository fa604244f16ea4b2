package org.fleetmail.simulator.web;

import java.io.IOException;
import org.fleetmail.simulator.web.PrinterMemory.Entrance;

/** SOAP 1.2 as Kyocera's KM-WSDL speaks it, with a WS-Security user name token in every message and no session. */
final class KyoceraSoapContract implements WebContract {
    private static final String ROOT = "/ws/km-wsdl/";

    private final PrinterMemory memory;
    private final MailFields fields;

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
            mail(call, request);
        }
    }

    private void mail(Call call, XmlRequest request) throws IOException {
        boolean set = request.texts().containsKey("set_simulated_mail_request");
        boolean good = !set || fields.save(request.texts());
        String mail = fields.each((name, value) -> "<" + name + ">" + MailFields.escaped(value) + "</" + name + ">");
        envelope(
                call,
                "<response><result>" + (good ? "SUCCESS" : "FAILURE") + "</result><mail>" + mail
                        + "</mail></response>");
    }

    private static void envelope(Call call, String body) throws IOException {
        call.answer(
                200,
                "application/soap+xml; charset=utf-8",
                "<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"><Body><!-- SIMULATED -->" + body
                        + "</Body></Envelope>");
    }
}
