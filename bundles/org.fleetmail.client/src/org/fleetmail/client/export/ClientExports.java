package org.fleetmail.client.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.format.ClientFormat;
import org.fleetmail.client.format.ClientFormats;
import org.fleetmail.client.format.FileNames;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Workstation;

/** Writes the settings files and sheets of every PC of a fleet into a folder. No file holds a password. */
public final class ClientExports {
    private final Path folder;
    private final Locale language;
    private final List<Path> files = new ArrayList<>();
    private final List<Sentence> omissions = new ArrayList<>();

    private ClientExports(Path folder, Locale language) {
        this.folder = folder;
        this.language = language;
    }

    /**
     * Writes a folder for each workstation, the DNS records of all accounts, and {@code index.html}.
     *
     * @param folder made where it does not exist; files of the same name are replaced
     * @param language of the index; sheets are written in English and Japanese
     */
    public static Outcome<ExportReport> write(Fleet fleet, Path folder, Locale language) {
        try {
            return Outcome.done(new ClientExports(folder, language).write(fleet));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, folder.toString(), e));
        }
    }

    private ExportReport write(Fleet fleet) throws IOException {
        var names = new FileNames();
        for (Workstation workstation : fleet.getWorkstations()) {
            var desk = new Desk(workstation, names.next(workstation.getId()));
            for (ExportedAs written : desk.files()) {
                save(written.path(), written.content());
            }
            omissions.addAll(desk.omissions());
        }
        zone(fleet);
        return new ExportReport(index(), files, omissions);
    }

    private void zone(Fleet fleet) throws IOException {
        List<MailAccount> accounts = fleet.getAccounts().stream()
                .flatMap(account -> MailAccount.of(account).toOptional().stream())
                .toList();
        if (!accounts.isEmpty()) {
            ClientFormat format = ClientFormats.find("dns-srv").orElseThrow();
            for (ExportedAs file : ExportedAs.in("", format.write(accounts), omissions)) {
                save(file.path(), file.content());
            }
        }
    }

    private Path index() throws IOException {
        var page = new Page(language, Sentence.of(ClientExports.class, "index"));
        page.paragraph(Sentence.of(ClientExports.class, "index.no-passwords"));
        page.links(files.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList());
        if (!omissions.isEmpty()) {
            page.heading(Sentence.of(ClientExports.class, "index.omissions").in(language));
            page.list(omissions.stream().map(text -> text.in(language)).toList());
        }
        Path index = folder.resolve("index.html");
        Files.createDirectories(folder);
        return Files.write(index, page.bytes());
    }

    private void save(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        files.add(Files.write(file, content));
    }
}
