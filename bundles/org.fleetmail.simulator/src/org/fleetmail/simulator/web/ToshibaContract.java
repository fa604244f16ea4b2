package org.fleetmail.simulator.web;

import java.io.IOException;
import org.fleetmail.simulator.web.PrinterMemory.Entrance;

/**
 * The session of Toshiba's TopAccess: one address takes XML as plain text; a header repeats the session cookie; whether it
 * worked stands in the reply.
 */
final class ToshibaContract implements WebContract {
    private final PrinterMemory memory;
    private final MailFields fields;
    private String cookie = "";

    ToshibaContract(PrinterMemory memory) {
        this.memory = memory;
        fields = new MailFields(
                memory, "true", "false", "host", "port", "ssl", "verify", "auth", "user", "password", "from");
    }

    @Override
    public synchronized void answer(Call call) throws IOException {
        if (!call.path().equals("/contentwebserver")) {
            cookie = PrinterMemory.random();
            call.setCookie("Session", cookie).html("SIMULATED TopAccess session");
        } else if (!call.cookie("Session").equals(cookie)
                || !call.header("csrfpId").orElse("").equals(cookie)) {
            call.answer(403, "text/plain", SIMULATED);
        } else {
            perform(call, new XmlRequest(call.body()));
        }
    }

    private void perform(Call call, XmlRequest request) throws IOException {
        boolean in = !memory.session().isEmpty();
        if (request.texts().containsKey("Login")) {
            logIn(call, request);
        } else if (request.texts().containsKey("Logout")) {
            memory.logOut();
            reply(call, "STATUS_OK", "");
        } else if (!in) {
            reply(call, "STATUS_FAILED", "");
        } else if (request.texts().containsKey("GetValue")) {
            reply(call, "STATUS_OK", mail());
        } else {
            reply(call, fields.save(request.texts()) ? "STATUS_OK" : "STATUS_FAILED", mail());
        }
    }

    private String mail() {
        return "<SimulatedMail>"
                + fields.each((name, value) -> "<" + name + ">" + MailFields.escaped(value) + "</" + name + ">")
                + "</SimulatedMail>";
    }

    private void logIn(Call call, XmlRequest request) throws IOException {
        Entrance entrance = memory.logIn(request.text("userName"), request.text("passwd"));
        reply(
                call,
                entrance == Entrance.BUSY ? "ALREADY_ASSIGNED" : "STATUS_OK",
                "<LoginResult>" + (entrance == Entrance.IN ? "Success" : "Failed") + "</LoginResult>");
    }

    private static void reply(Call call, String status, String content) throws IOException {
        call.answer(
                200,
                "text/xml; charset=utf-8",
                "<DeviceInformationModel note=\"SIMULATED\"><statusOfOperation>" + status + "</statusOfOperation>"
                        + content + "</DeviceInformationModel>");
    }
}
