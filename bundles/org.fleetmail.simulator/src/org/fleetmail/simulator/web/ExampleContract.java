package org.fleetmail.simulator.web;

import java.io.IOException;
import java.util.Map;
import org.fleetmail.simulator.web.PrinterMemory.Entrance;

/** An invented printer: a form to log in, a hidden token that changes with every page, forms to save. */
final class ExampleContract implements WebContract {
    private static final String TITLE = "<h1>SIMULATED Example web printer</h1>";
    private static final String SESSION = "SID";

    private final PrinterMemory memory;
    private final MailFields fields;
    private String token = "";

    ExampleContract(PrinterMemory memory) {
        this.memory = memory;
        fields = new MailFields(
                memory,
                "on",
                "",
                "smtp_host",
                "smtp_port",
                "smtp_tls",
                "smtp_verify",
                "smtp_auth",
                "smtp_user",
                "smtp_password",
                "sender");
    }

    @Override
    public synchronized void answer(Call call) throws IOException {
        switch (call.path()) {
            case "/" -> call.html(TITLE + loginForm());
            case "/login" -> logIn(call);
            case "/logout" -> logOut(call);
            case "/about" -> call.html(TITLE + input("text", "serial", memory.serial()));
            case "/mail" -> mail(call);
            default -> call.notFound();
        }
    }

    private static String loginForm() {
        return "<form method=post action=/login>" + input("text", "name", "") + input("password", "password", "")
                + "<input type=submit value=Login></form>";
    }

    private void logIn(Call call) throws IOException {
        Map<String, String> form = call.form();
        Entrance entrance = memory.logIn(form.getOrDefault("name", ""), form.getOrDefault("password", ""));
        if (entrance == Entrance.IN) {
            call.setCookie(SESSION, memory.session());
        }
        call.html(TITLE
                + switch (entrance) {
                    case IN -> "Welcome <a href=/mail>Mail</a>";
                    case REJECTED -> "Wrong name or password";
                    case LOCKED -> "The login is locked";
                    case BUSY -> "Another administrator is logged in";
                });
    }

    private void logOut(Call call) throws IOException {
        if (memory.isIn(call.cookie(SESSION))) {
            memory.logOut();
        }
        call.html(TITLE + "Goodbye");
    }

    private void mail(Call call) throws IOException {
        if (!memory.isIn(call.cookie(SESSION))) {
            call.html(TITLE + loginForm());
        } else if (call.isPost()) {
            boolean fresh = !token.isEmpty() && token.equals(call.form().get("token"));
            token = "";
            boolean saved = fresh && fields.saveForm(call.form());
            call.html(TITLE + (saved ? "Saved" : "Not saved"));
        } else {
            token = PrinterMemory.random();
            call.html(TITLE + "<form method=post action=/mail>" + input("hidden", "token", token)
                    + fields.each(ExampleContract::control) + "<input type=submit value=Save></form>");
        }
    }

    private static String control(String name, String value) {
        return switch (name) {
            case "smtp_password" -> input("password", name, value);
            case "smtp_verify" -> "<input type=checkbox name=smtp_verify" + (value.isEmpty() ? "" : " checked") + ">";
            case "smtp_tls" -> select(name, value, "Off", "If offered", "STARTTLS", "SSL/TLS");
            case "smtp_auth" -> select(name, value, "None", "Auto", "PLAIN", "LOGIN");
            default -> input("text", name, value);
        };
    }

    private static String select(String name, String value, String... labels) {
        StringBuilder select = new StringBuilder("<select name=" + name + ">");
        for (int i = 0; i < labels.length; i++) {
            String selected = Integer.toString(i).equals(value) ? " selected" : "";
            select.append("<option value=" + i + selected + ">" + labels[i] + "</option>");
        }
        return select.append("</select>").toString();
    }

    private static String input(String type, String name, String value) {
        return "<label>" + name + " <input type=" + type + " name=" + name + " value=\"" + MailFields.escaped(value)
                + "\"></label>";
    }
}
