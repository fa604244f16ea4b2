package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.transform.OutputKeys;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;

/** Configuration profile for macOS and iOS with a payload com.apple.mail.managed for each account, as an XML plist. */
final class AppleProfile implements ClientFormat {
    private static final Map<Login, String> LOGINS = Map.of(
            Login.NONE, "EmailAuthNone",
            Login.PASSWORD, "EmailAuthPassword",
            Login.CRAM_MD5, "EmailAuthCRAMMD5",
            Login.NTLM, "EmailAuthNTLM");

    @Override
    public String id() {
        return "apple-mobileconfig";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Apple configuration profile: open it on the Mac, iPhone or iPad",
                "Apple の構成プロファイル: Mac、iPhone、iPad で開きます");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, AppleProfile::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.login(account, account.incoming(), LOGINS::containsKey))
                .or(() -> Unfit.login(account, account.outgoing(), LOGINS::containsKey));
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        XmlTree plist = XmlTree.root("plist", "").attribute("version", "1.0");
        XmlTree profile = plist.add("dict");
        string(profile, "PayloadDisplayName", accounts.getFirst().title());
        payload(profile, "Configuration", accounts.getFirst().address());
        XmlTree content = profile.with("key", "PayloadContent").add("array");
        accounts.forEach(account -> mail(content.add("dict"), account));
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + plist.print(Map.of(
                        OutputKeys.DOCTYPE_PUBLIC,
                        "-//Apple//DTD PLIST 1.0//EN",
                        OutputKeys.DOCTYPE_SYSTEM,
                        "http://www.apple.com/DTDs/PropertyList-1.0.dtd"));
        return Outcome.done(List.of(ExportedFile.of("mail.mobileconfig", text, StandardCharsets.UTF_8)));
    }

    /** Identifier and UUID follow from the address, so that a new profile takes the place of the old one. */
    private static void payload(XmlTree dict, String type, String address) {
        UUID uuid = UUID.nameUUIDFromBytes((type + "/" + address).getBytes(StandardCharsets.UTF_8));
        string(dict, "PayloadType", type);
        dict.with("key", "PayloadVersion").with("integer", "1");
        string(dict, "PayloadIdentifier", "org.fleetmail." + uuid);
        string(dict, "PayloadUUID", uuid.toString().toUpperCase(Locale.ROOT));
    }

    private static void mail(XmlTree dict, MailAccount account) {
        payload(dict, "com.apple.mail.managed", account.address());
        MailServer in = account.incoming().orElseThrow();
        MailServer out = account.outgoing().orElseThrow();
        string(dict, "EmailAccountType", in.protocol() == MailProtocol.IMAP ? "EmailTypeIMAP" : "EmailTypePOP");
        string(dict, "EmailAddress", account.address());
        string(dict, "EmailAccountName", account.person());
        string(dict, "EmailAccountDescription", account.title());
        server(dict, "IncomingMailServer", in);
        server(dict, "OutgoingMailServer", out);
        boolean same = out.logsIn() && out.user().equals(in.user());
        dict.with("key", "OutgoingPasswordSameAsIncomingPassword").add(same ? "true" : "false");
    }

    private static void server(XmlTree dict, String side, MailServer server) {
        string(dict, side + "HostName", server.host());
        dict.with("key", side + "PortNumber").with("integer", Integer.toString(server.port()));
        dict.with("key", side + "UseSSL").add(server.tls() ? "true" : "false");
        string(dict, side + "Authentication", LOGINS.get(server.login()));
        if (server.logsIn()) {
            string(dict, side + "Username", server.user());
        }
    }

    private static void string(XmlTree dict, String key, String value) {
        dict.with("key", key).with("string", value);
    }
}
