package org.fleetmail.simulator.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.fleetmail.simulator.web.PrinterMemory.Entrance;

/**
 * The session of Ricoh's Web Image Monitor: every POST carries the hidden {@code wimToken} of the page read before, the
 * user name is base64, a cookie check and a referer are expected.
 */
final class RicohContract implements WebContract {
    private static final String ROOT = "/web/guest/en/websys/webArch/";
    private static final String ENTRY = "/web/entry/en/websys/";

    private final PrinterMemory memory;
    private final MailFields fields;
    private String token = "";

    RicohContract(PrinterMemory memory) {
        this.memory = memory;
        fields = new MailFields(
                memory,
                "1",
                "0",
                "smtpServerName",
                "smtpPortNo",
                "smtpSecure",
                "smtpVerify",
                "smtpAuth",
                "smtpUserName",
                "smtpPassword",
                "adminMailAddress");
    }

    @Override
    public synchronized void answer(Call call) throws IOException {
        switch (call.path()) {
            case "/" -> call.html("SIMULATED Web Image Monitor session");
            case ROOT + "authForm.cgi" -> authForm(call);
            case ROOT + "login.cgi" -> logIn(call);
            case ENTRY + "webArch/logout.cgi" -> logOut(call);
            case ENTRY + "simulated/getMail.cgi" -> mail(call);
            case ENTRY + "simulated/setMail.cgi" -> save(call);
            default -> call.notFound();
        }
    }

    private String hiddenToken() {
        token = PrinterMemory.random();
        return "<input type=hidden name=wimToken value=" + token + ">";
    }

    private void authForm(Call call) throws IOException {
        if (!call.cookie("cookieOnOffChecker").equals("on")) {
            call.html("SIMULATED: turn cookies on");
            return;
        }
        call.setCookie("wimsesid", PrinterMemory.random())
                .html("SIMULATED<form method=post action=login.cgi>" + hiddenToken()
                        + "<input name=userid><input type=password name=password></form>");
    }

    private boolean isFresh(Call call) {
        boolean fresh = !token.isEmpty()
                && token.equals(call.form().get("wimToken"))
                && call.header("Referer").isPresent();
        token = "";
        return fresh;
    }

    private void logIn(Call call) throws IOException {
        Map<String, String> form = call.form();
        Entrance entrance = isFresh(call)
                ? memory.logIn(decoded(form.getOrDefault("userid", "")), form.getOrDefault("password", ""))
                : Entrance.REJECTED;
        if (entrance == Entrance.IN) {
            call.setCookie("risessionid", memory.session())
                    .set("Location", ROOT + "mainFrame.cgi")
                    .answer(302, "text/html", "");
        } else {
            call.html("SIMULATED: Authentication has failed (" + entrance + ")");
        }
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void logOut(Call call) throws IOException {
        if (memory.isIn(call.cookie("risessionid"))) {
            memory.logOut();
        }
        call.html("SIMULATED: logged out");
    }

    private void mail(Call call) throws IOException {
        call.html(
                memory.isIn(call.cookie("risessionid"))
                        ? "SIMULATED<form method=post action=setMail.cgi>" + hiddenToken()
                                + fields.each(RicohContract::control) + "</form>"
                        : "SIMULATED: log in first");
    }

    private static String control(String name, String value) {
        String type = name.equals("smtpPassword") ? "password" : "text";
        return "<input type=" + type + " name=" + name + " value=\"" + MailFields.escaped(value) + "\">";
    }

    private void save(Call call) throws IOException {
        boolean saved = memory.isIn(call.cookie("risessionid")) && isFresh(call) && fields.saveForm(call.form());
        call.html(saved ? "SIMULATED: Settings have been applied" : "SIMULATED: The settings could not be applied");
    }
}
