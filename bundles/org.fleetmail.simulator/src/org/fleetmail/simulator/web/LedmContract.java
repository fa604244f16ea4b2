package org.fleetmail.simulator.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HP's LEDM: a tree lists the resources, each is read and put back as XML, and the password goes by digest (RFC 7616,
 * MD5).
 */
final class LedmContract implements WebContract {
    private static final String REALM = "SIMULATED";
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"?([^\",]*)\"?");

    private final PrinterMemory memory;
    private final MailFields fields;
    private String nonce = PrinterMemory.random();

    LedmContract(PrinterMemory memory) {
        this.memory = memory;
        fields = new MailFields(
                memory,
                "enabled",
                "disabled",
                "Server",
                "Port",
                "Security",
                "Verify",
                "Authentication",
                "UserName",
                "Password",
                "From");
    }

    @Override
    public synchronized void answer(Call call) throws IOException {
        switch (call.path()) {
            case "/" -> call.html("SIMULATED LEDM device");
            case "/DevMgmt/DiscoveryTree.xml" -> xml(call, 200, "<DiscoveryTree>SIMULATED</DiscoveryTree>");
            case "/SimulatedMail/MailDyn.xml" -> mail(call);
            default -> call.notFound();
        }
    }

    private void mail(Call call) throws IOException {
        if (!isAuthorised(call)) {
            call.set("WWW-Authenticate", "Digest realm=\"" + REALM + "\", qop=\"auth\", nonce=\"" + nonce + "\"")
                    .answer(401, "text/plain", SIMULATED);
        } else if (call.method().equals("PUT")) {
            boolean saved = fields.save(new XmlRequest(call.body()).texts());
            xml(call, saved ? 200 : 400, "<Result>SIMULATED</Result>");
        } else {
            String texts = fields.each(
                    (name, value) -> "<sim:" + name + ">" + MailFields.escaped(value) + "</sim:" + name + ">");
            xml(
                    call,
                    200,
                    "<sim:MailDyn xmlns:sim=\"urn:simulated\"><sim:Serial>" + memory.serial() + "</sim:Serial>" + texts
                            + "</sim:MailDyn>");
        }
    }

    private static void xml(Call call, int status, String text) throws IOException {
        call.answer(status, "text/xml; charset=utf-8", text);
    }

    private boolean isAuthorised(Call call) {
        Map<String, String> given = new HashMap<>();
        String header = call.header("Authorization").orElse("");
        for (Matcher each = PARAMETER.matcher(header); each.find(); ) {
            given.put(each.group(1), each.group(2));
        }
        String password = new String(memory.plan().password().reveal());
        String secret = hash(memory.plan().user() + ":" + REALM + ":" + password);
        String request = hash(call.method() + ":" + given.get("uri"));
        String right = hash(secret + ":" + given.get("nonce") + ":" + given.get("nc") + ":" + given.get("cnonce")
                + ":auth:" + request);
        boolean fits = nonce.equals(given.get("nonce"))
                && memory.plan().user().equals(given.get("username"))
                && right.equals(given.get("response"));
        if (!header.isEmpty()) {
            memory.logIn(fits ? memory.plan().user() : "", fits ? password : "");
            memory.logOut();
        }
        return fits && !memory.plan().has(org.fleetmail.simulator.fault.Fault.WrongCommunity.class);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
