package org.fleetmail.client.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;

/**
 * Internet account file, which Outlook Express and Outlook 2003 import: a header, then records of identity, length and
 * data, little endian; texts in the ANSI encoding of a Japanese Windows, ended by a zero. One file for each account. The
 * identities are those of the Perl module Win32::Outlook::IAF 0.96.
 */
final class OutlookExpressIaf implements ClientFormat {
    private static final byte[] HEADER = HexFormat.of().parseHex("664d41490000050001000000");
    private static final Map<String, Integer> IDS = Map.ofEntries(
            Map.entry("Account Name", 305464304),
            Map.entry("Connection Type", 305726441),
            Map.entry("POP3 Server", 331613168),
            Map.entry("POP3 User Name", 331678704),
            Map.entry("POP3 Use Sicily", 331875317),
            Map.entry("POP3 Port", 331940841),
            Map.entry("POP3 Secure Connection", 332006389),
            Map.entry("IMAP Server", 311952368),
            Map.entry("IMAP User Name", 312017904),
            Map.entry("IMAP Use Sicily", 312214517),
            Map.entry("IMAP Port", 312280041),
            Map.entry("IMAP Secure Connection", 312345589),
            Map.entry("SMTP Server", 338166768),
            Map.entry("SMTP User Name", 338232304),
            Map.entry("SMTP Use Sicily", 338428905),
            Map.entry("SMTP Port", 338494441),
            Map.entry("SMTP Secure Connection", 338559989),
            Map.entry("SMTP Display Name", 338691056),
            Map.entry("SMTP Email Address", 338822128));

    @Override
    public String id() {
        return "outlook-express-iaf";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Internet account file: [Tools] - [Accounts] → [Import] → [Mail] in Outlook Express",
                "インターネット アカウント ファイル: Outlook Express の [ツール]−[アカウント] → [インポート] → [メール]");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, ExpressProperty::unfit);
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        var names = new FileNames();
        Outcome<List<ExportedFile>> all = Outcome.done(List.of());
        for (MailAccount account : accounts) {
            all = all.then(files -> file(account).map(content -> {
                List<ExportedFile> more = new ArrayList<>(files);
                more.add(new ExportedFile(names.next(account.id()) + ".iaf", content));
                return more;
            }));
        }
        return all;
    }

    private static Outcome<byte[]> file(MailAccount account) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        Outcome<ByteArrayOutputStream> written = Outcome.done(out);
        for (ExpressProperty property : ExpressProperty.of(account)) {
            written = written.then(stream -> data(account, property).map(data -> record(stream, property, data)));
        }
        return written.map(ByteArrayOutputStream::toByteArray);
    }

    private static Outcome<byte[]> data(MailAccount account, ExpressProperty property) {
        return property.isText()
                ? Unfit.encode(account, property.text() + '\0', Unfit.CP932)
                : Outcome.done(number(property.number()));
    }

    private static ByteArrayOutputStream record(ByteArrayOutputStream out, ExpressProperty property, byte[] data) {
        out.writeBytes(number(IDS.get(property.name())));
        out.writeBytes(number(data.length));
        out.writeBytes(data);
        return out;
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
