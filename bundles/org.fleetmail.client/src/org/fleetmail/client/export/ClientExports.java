package org.fleetmail.client.export;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.format.ClientFormat;
import org.fleetmail.client.format.ClientFormats;
import org.fleetmail.client.format.FileNames;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Site;
import org.fleetmail.model.Workstation;

/** Writes the settings files and sheets of every PC and printer of a fleet or site. No file holds a password. */
public final class ClientExports {
    private final Fleet fleet;
    private final Predicate<Element> wanted;
    private final Path folder;
    private final Locale language;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, List<Path>> parts = new LinkedHashMap<>();
    private final List<Sentence> omissions = new ArrayList<>();

    private ClientExports(Fleet fleet, Predicate<Element> wanted, Path folder, Locale language) {
        this.fleet = fleet;
        this.wanted = wanted;
        this.folder = folder;
        this.language = language;
    }

    /**
     * Writes a folder for each workstation, a sheet for each printer, the DNS records of all accounts, and
     * {@code index.html}.
     *
     * @param site whose workstations and printers; empty for all
     * @param target a folder, made where it does not exist, whose files of the same name are replaced; or a file with the
     *     ending {@code .zip}, which is made anew
     * @param language of the index; sheets are written in English and Japanese
     */
    public static Outcome<ExportReport> write(Fleet fleet, Optional<Site> site, Path target, Locale language) {
        return write(fleet, element -> site.isEmpty() || isAt(element, site.get()), target, language);
    }

    private static boolean isAt(Element element, Site site) {
        return element instanceof Workstation pc && pc.getSite() == site
                || element instanceof Device device && device.getSite() == site
                || element instanceof Account;
    }

    /** Writes what one PC needs, as {@link #write(Fleet, Optional, Path, Locale)} does for many. */
    public static Outcome<ExportReport> write(Workstation pc, Path target, Locale language) {
        return write((Fleet) pc.eContainer(), element -> element == pc, target, language);
    }

    private static Outcome<ExportReport> write(Fleet fleet, Predicate<Element> wanted, Path target, Locale language) {
        try {
            return Outcome.done(
                    target.toString().endsWith(".zip")
                            ? zip(fleet, wanted, target, language)
                            : new ClientExports(fleet, wanted, target, language).write());
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, target.toString(), e));
        }
    }

    private static ExportReport zip(Fleet fleet, Predicate<Element> wanted, Path target, Locale language)
            throws IOException {
        Files.deleteIfExists(target);
        try (FileSystem zip = FileSystems.newFileSystem(target, Map.of("create", "true"))) {
            ExportReport report = new ClientExports(fleet, wanted, zip.getPath("/"), language).write();
            return new ExportReport(target, report.files(), report.omissions());
        }
    }

    private ExportReport write() throws IOException {
        workstations();
        devices();
        zone();
        return new ExportReport(index(), files, omissions);
    }

    private void workstations() throws IOException {
        var names = new FileNames();
        for (Workstation workstation : fleet.getWorkstations()) {
            if (wanted.test(workstation)) {
                var desk = new Desk(workstation, names.next(workstation.getId()));
                List<Path> own = new ArrayList<>();
                for (ExportedAs written : desk.files()) {
                    own.add(save(written.path(), written.content()));
                }
                omissions.addAll(desk.omissions());
                parts.put(desk.title() + " (" + workstation.getId() + ")", own);
            }
        }
    }

    private void devices() throws IOException {
        var names = new FileNames();
        List<Path> own = new ArrayList<>();
        for (Device device : fleet.getDevices()) {
            Optional<DeviceSheet> sheet = wanted.test(device) ? DeviceSheet.of(device) : Optional.empty();
            if (sheet.isPresent()) {
                String name = "devices/" + names.next(device.getId());
                own.add(save(name + ".en.html", sheet.get().html(Locale.ENGLISH)));
                own.add(save(name + ".ja.html", sheet.get().html(Locale.JAPANESE)));
            }
        }
        if (!own.isEmpty()) {
            parts.put(Sentence.of(ClientExports.class, "index.devices").in(language), own);
        }
    }

    private void zone() throws IOException {
        List<MailAccount> accounts = fleet.getAccounts().stream()
                .filter(wanted)
                .flatMap(account -> MailAccount.of(account).toOptional().stream())
                .toList();
        if (!accounts.isEmpty()) {
            ClientFormat format = ClientFormats.find("dns-srv").orElseThrow();
            for (ExportedAs file : ExportedAs.in("", format.write(accounts), omissions)) {
                parts.computeIfAbsent("DNS", name -> new ArrayList<>()).add(save(file.path(), file.content()));
            }
        }
    }

    private Path index() throws IOException {
        var page = new Page(language, Sentence.of(ClientExports.class, "index"));
        page.paragraph(Sentence.of(ClientExports.class, "index.no-passwords"));
        parts.forEach((title, own) -> {
            page.heading(title);
            own.stream()
                    .filter(this::isSheetOfThisLanguage)
                    .forEach(file -> page.link(
                            Sentence.of(ClientExports.class, "pc.sheet").in(language), relative(file)));
            page.links(own.stream().map(this::relative).toList());
        });
        if (!omissions.isEmpty()) {
            page.heading(Sentence.of(ClientExports.class, "index.omissions").in(language));
            page.list(omissions.stream().map(text -> text.in(language)).toList());
        }
        Path index = folder.resolve("index.html");
        Files.createDirectories(folder);
        return Files.write(index, page.bytes());
    }

    private boolean isSheetOfThisLanguage(Path file) {
        return file.getFileName().toString().equals("sheet." + language.getLanguage() + ".html");
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Path save(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        files.add(Files.write(file, content));
        return file;
    }
}
