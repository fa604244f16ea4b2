package org.fleetmail.device.learning;

import org.fleetmail.device.recording.Har;

/** Sessions at invented devices, each with another way to log in and to save. */
final class Sessions {
    static final String PASSWORD = "s3cret!Wörd/1";
    static final String SMTP_PASSWORD = "Mail&Pass 99";

    private Sessions() {}

    /** A form with a token in the page, a cookie for the session, URL-encoded. */
    static Har form() {
        Har har = new Har("http://192.0.2.10");
        har.get("/login.htm")
                .html("<html><head><title>Example MX-1 Web</title></head><body><form action=/login.cgi method=post>"
                        + "<input type=hidden name=csrf value=Tk81aa7701bc><input name=admin_id>"
                        + "<input type=password name=admin_pw></form></body></html>")
                .answers("Server", "ExampleHTTP/1.2")
                .sets("SESSION", "9f8e7d6c5b4a39281");
        har.post("/login.cgi")
                .cookie("SESSION", "9f8e7d6c5b4a39281")
                .form("csrf", "Tk81aa7701bc", "admin_id", "admin", "admin_pw", PASSWORD)
                .header("Referer", "http://192.0.2.10/login.htm")
                .html("<html><body>Welcome <a href=/logout.cgi>Log out</a></body></html>");
        har.get("/mail.htm").cookie("SESSION", "9f8e7d6c5b4a39281").html(mailPage("Zz90bb1122cc", "25", "0"));
        har.post("/mail.cgi")
                .cookie("SESSION", "9f8e7d6c5b4a39281")
                .form(
                        "csrf",
                        "Zz90bb1122cc",
                        "smtpServer",
                        "mail.example.com",
                        "smtpPort",
                        "587",
                        "smtpSsl",
                        "2",
                        "smtpAuth",
                        "1",
                        "smtpUser",
                        "scan",
                        "smtpPass",
                        SMTP_PASSWORD,
                        "from",
                        "scan@example.com",
                        "jobName",
                        "Scan to mail",
                        "verifyCert",
                        "on",
                        "apply",
                        "Apply")
                .header("Referer", "http://192.0.2.10/mail.htm")
                .html("<html><body>Settings saved.</body></html>");
        har.get("/logout.cgi").html("<html>Bye</html>");
        return har;
    }

    static String mailPage(String token, String port, String security) {
        return """
            <html><head><title>E-mail (SMTP)</title></head><body><form action=/mail.cgi method=post>
            <input type=hidden name=csrf value=%s>
            <table>
            <tr><td>SMTP Server</td><td><input name=smtpServer maxlength=128 value=old.example.com></td></tr>
            <tr><td>Port Number</td><td><input name=smtpPort value=%s min=1 max=65535></td></tr>
            <tr><td>SSL/TLS</td><td><select name=smtpSsl><option value=0 %s>Off<option value=1>SSL/TLS<option value=2>STARTTLS</select></td></tr>
            <tr><td>SMTP Authentication</td><td><input type=radio name=smtpAuth value=0 checked id=a0><label for=a0>Off</label>
              <input type=radio name=smtpAuth value=1 id=a1><label for=a1>On</label></td></tr>
            <tr><td>User Name</td><td><input name=smtpUser maxlength=64></td></tr>
            <tr><td>Password</td><td><input type=password name=smtpPass maxlength=32 value="********"></td></tr>
            <tr><td>Sender Address</td><td><input name=from value=""></td></tr>
            <tr><td>Job name</td><td><input name=jobName value="Scan to mail"></td></tr>
            <tr><td>Verify server certificate</td><td><input type=checkbox name=verifyCert></td></tr>
            <tr><td>Send a copy</td><td><input type=checkbox name=copy></td></tr>
            </table><input type=submit name=apply value=Apply></form></body></html>
            """.formatted(token, port, security.equals("0") ? "selected" : "");
    }

    /** JSON requests for reading too; the token changes with every answer (as Konica Minolta's i-series do). */
    static Har json() {
        Har har = new Har("https://192.0.2.11");
        har.get("/wcd/index.html").html("<html><head><title>Example i-series</title></head></html>");
        har.post("/wcd/login.cgi")
                .form("func", "PSL_LP1_LOG", "R_ADM", "AdminAdmin", "username", "", "password", PASSWORD)
                .content(
                        "application/json",
                        "{\"MFP\":{\"Token\":\"aa11bb22cc33\",\"Result\":{\"ResultInfo\":\"Ack\"}}}");
        har.post("/wcd/api/ReqGetMail")
                .body("application/json", "{\"MFP\":{\"Token\":\"aa11bb22cc33\"}}")
                .content("application/json", mailJson("dd44ee55ff66", "25", "false"));
        har.post("/wcd/api/ReqSetMail")
                .body(
                        "application/json",
                        mailJson("dd44ee55ff66", "587", "true").replace("old.example.com", "mail.example.com"))
                .content(
                        "application/json",
                        "{\"MFP\":{\"Token\":\"0099aa88bb77\",\"Result\":{\"ResultInfo\":\"Ack\"}}}");
        har.post("/wcd/a_user.cgi").form("func", "PSL_ACO_LGO");
        return har;
    }

    private static String mailJson(String token, String port, String verify) {
        return "{\"MFP\":{\"Token\":\"" + token + "\",\"Smtp\":{\"ServerAddress\":\"old.example.com\",\"PortNumber\":"
                + port + ",\"SslMode\":\"StartTls\",\"VerifyCertificate\":" + verify
                + ",\"AdminMailAddress\":\"mfp@example.com\"}}}";
    }

    /** XML as plain text, a header that repeats a cookie (as Toshiba's TopAccess does). */
    static Har xml() {
        Har har = new Har("http://192.0.2.12:8080");
        har.get("/Default.htm")
                .html("<html><head><title>ExampleAccess</title></head></html>")
                .sets("Session", "5f6e7d8c9b0a1122");
        har.post("/contentwebserver")
                .body(
                        "text/plain",
                        "<DeviceInformationModel><SetValue><Authentication><UserCredential><userName>admin</userName><passwd>"
                                + "open-sesame</passwd></UserCredential></Authentication></SetValue></DeviceInformationModel>")
                .header("csrfpId", "5f6e7d8c9b0a1122")
                .cookie("Session", "5f6e7d8c9b0a1122")
                .content("text/xml", "<R><statusOfOperation>STATUS_OK</statusOfOperation></R>");
        har.post("/contentwebserver")
                .body(
                        "text/plain",
                        "<DeviceInformationModel><GetValue><Network><SMTP/></Network></GetValue></DeviceInformationModel>")
                .header("csrfpId", "5f6e7d8c9b0a1122")
                .cookie("Session", "5f6e7d8c9b0a1122")
                .content("text/xml", mailXml("25"));
        har.post("/contentwebserver")
                .body("text/plain", mailXml("587"))
                .header("csrfpId", "5f6e7d8c9b0a1122")
                .cookie("Session", "5f6e7d8c9b0a1122")
                .content("text/xml", "<R><statusOfOperation>STATUS_OK</statusOfOperation></R>");
        return har;
    }

    private static String mailXml(String port) {
        return "<DeviceInformationModel><SetValue><SMTP><smtpServer>mail.example.com</smtpServer><smtpPort>" + port
                + "</smtpPort><smtpAuth>LOGIN</smtpAuth></SMTP></SetValue></DeviceInformationModel>";
    }

    /** Multipart, Japanese labels, digest authentication. */
    static Har multipart() {
        Har har = new Har("http://192.0.2.13");
        har.get("/jp/mail.html").status(401).answers("WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\"");
        har.get("/jp/mail.html").html("""
            <html><head><title>メール送信設定</title></head><body><form>
            <table><tr><th>x</th></tr>
            <tr><td>送信サーバー名：</td><td><input name=f01 value=""></td></tr>
            <tr><td>ポート番号：</td><td><input name=f02 value=25></td></tr>
            <tr><td>暗号化：</td><td><select name=f03><option value=n>使用しない<option value=t>STARTTLS<option value=s>SSL/TLS</select></td></tr>
            <tr><td>送信者メールアドレス：</td><td><input name=f04></td></tr>
            <tr><td>受信サーバー (POP3)：</td><td><input name=f05 value=pop.example.jp></td></tr>
            <tr><td>LDAP サーバー：</td><td><input name=f06 value=ldap.example.jp></td></tr>
            <tr><td>設置場所：</td><td><input name=f07 value="3F"></td></tr></table></form></body></html>
            """);
        har.post("/jp/set.cgi")
                .body(
                        "multipart/form-data; boundary=----b1",
                        part("f01", "smtp.example.jp") + part("f02", "465") + part("f03", "s")
                                + part("f04", "mfp@example.jp") + part("f05", "pop.example.jp")
                                + part("f06", "ldap.example.jp") + part("f07", "3F") + "------b1--\r\n")
                .html("<html><body>設定しました</body></html>");
        return har;
    }

    private static String part(String name, String value) {
        return "------b1\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
