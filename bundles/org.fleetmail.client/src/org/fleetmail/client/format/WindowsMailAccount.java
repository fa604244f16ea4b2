package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;

/** Account file of Windows Mail: XML in UTF-16, numbers in hexadecimal. One file for each account. */
final class WindowsMailAccount implements ClientFormat {
    @Override
    public String id() {
        return "windows-mail-oeaccount";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Windows Mail account: into %LOCALAPPDATA%\\Microsoft\\Windows Mail, then start Windows Mail",
                "Windows メールのアカウント: %LOCALAPPDATA%\\Microsoft\\Windows Mail に置き、Windows メールを起動");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, ExpressProperty::unfit);
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        var names = new FileNames();
        return Outcome.done(accounts.stream()
                .map(account -> ExportedFile.of(
                        "account{" + names.next(account.id()) + "}.oeaccount", xml(account), StandardCharsets.UTF_16LE))
                .toList());
    }

    private static String xml(MailAccount account) {
        XmlTree root = XmlTree.root("MessageAccount", "");
        ExpressProperty.of(account)
                .forEach(property -> root.add(property.name().replace(' ', '_'))
                        .attribute("type", property.isText() ? "SZ" : "DWORD")
                        .text(property.isText() ? property.text() : Integer.toHexString(property.number())));
        return "\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + root.print(Map.of());
    }
}
