package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;

/** Registry file for Outlook Express on Windows 2000 and XP: UTF-16, little endian, with a byte order mark. */
final class OutlookExpressReg implements ClientFormat {
    private static final String ACCOUNTS =
            "HKEY_CURRENT_USER\\Software\\Microsoft\\Internet Account Manager\\Accounts\\";
    /** High enough to leave the accounts the user already has alone. */
    private static final int FIRST = 0xF001;

    @Override
    public String id() {
        return "outlook-express-reg";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Outlook Express accounts for the registry (main identity); close Outlook Express, then open the file",
                "Outlook Express のアカウント (レジストリ、メイン ユーザー)。Outlook Express を終了してからファイルを開きます");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, ExpressProperty::unfit);
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        var text = new StringBuilder("\uFEFFWindows Registry Editor Version 5.00\r\n");
        for (int i = 0; i < accounts.size(); i++) {
            text.append("\r\n[%s%08X]\r\n".formatted(ACCOUNTS, FIRST + i));
            ExpressProperty.of(accounts.get(i)).forEach(property -> text.append(line(property)));
        }
        return Outcome.done(
                List.of(ExportedFile.of("outlook-express.reg", text.toString(), StandardCharsets.UTF_16LE)));
    }

    private static String line(ExpressProperty property) {
        String value = property.isText()
                ? '"' + property.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : "dword:%08x".formatted(property.number());
        return '"' + property.name() + "\"=" + value + "\r\n";
    }
}
