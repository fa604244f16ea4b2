package org.fleetmail.simulator.web;

import java.io.IOException;
import java.util.Map;
import org.fleetmail.simulator.web.PrinterMemory.Entrance;

/**
 * The session of Kyocera's Command Center RX: pages are script that sets {@code _pp.name = 'value'}, every write carries
 * the hidden value of the page, the reply is the page the request names for the case, and a sleeping device is woken by a
 * request of its own.
 */
final class KyoceraContract implements WebContract {
    private static final String TITLE = "SIMULATED Command Center RX session ";

    private final PrinterMemory memory;
    private final MailFields fields;
    private String hidden = "";

    KyoceraContract(PrinterMemory memory) {
        this.memory = memory;
        fields = new MailFields(
                memory,
                "1",
                "0",
                "arg01_SMTPServerName",
                "arg02_SMTPPortNumber",
                "arg03_SMTPSecurity",
                "arg04_SMTPVerify",
                "arg05_SMTPAuth",
                "arg06_SMTPUserName",
                "arg07_SMTPPassword",
                "arg08_SenderAddress");
    }

    @Override
    public synchronized void answer(Call call) throws IOException {
        switch (call.path()) {
            case "/" -> call.setCookie("rtl", "0").html(TITLE + (memory.asleep() ? "DeepSleep" : "Ready"));
            case "/esu/set.cgi" -> wake(call);
            case "/startwlm/login.cgi" -> logIn(call);
            case "/startwlm/logout.cgi" -> logOut(call);
            case "/js/jssrc/model/simulated/mail.model.htm" -> model(call);
            case "/simulated/set.cgi" -> save(call);
            default -> call.notFound();
        }
    }

    private void wake(Call call) throws IOException {
        if ("wakeup".equals(call.form().get("func"))) {
            memory.wake();
        }
        named(call, true);
    }

    private static void named(Call call, boolean good) throws IOException {
        Map<String, String> form = call.form();
        call.html(TITLE + form.getOrDefault(good ? "okhtmfile" : "failhtmfile", ""));
    }

    private void logIn(Call call) throws IOException {
        Map<String, String> form = call.form();
        boolean known = "authLogin".equals(form.get("func"))
                && "_mode_off".equals(form.get("arg03_LoginType"))
                && "_wlm_login".equals(form.get("arg04_LoginFrom"))
                && !memory.asleep();
        Entrance entrance = known
                ? memory.logIn(form.getOrDefault("arg01_UserName", ""), form.getOrDefault("arg02_Password", ""))
                : Entrance.REJECTED;
        if (entrance == Entrance.IN) {
            call.setCookie("ID1", memory.session());
        }
        named(call, entrance == Entrance.IN);
    }

    private boolean isIn(Call call) {
        return memory.isIn(call.cookie("ID1")) && call.cookie("rtl").equals("0") && !memory.asleep();
    }

    private void logOut(Call call) throws IOException {
        if (isIn(call)) {
            memory.logOut();
        }
        named(call, true);
    }

    private void model(Call call) throws IOException {
        if (!isIn(call)) {
            call.html(TITLE);
            return;
        }
        hidden = PrinterMemory.random();
        String values = fields.each((name, value) -> "_pp." + name + " = '" + value + "';\n");
        call.answer(
                200,
                "text/javascript",
                "// SIMULATED\nvar _pp = {};\n" + values + "_pp.hiddenvalue = '" + hidden + "';\n");
    }

    private void save(Call call) throws IOException {
        Map<String, String> form = call.form();
        boolean fresh = isIn(call) && !hidden.isEmpty() && hidden.equals(form.get("hidden"));
        hidden = "";
        named(call, fresh && "setMailSimulated".equals(form.get("func")) && fields.save(form));
    }
}
