package org.fleetmail.client.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.format.ClientFormat;
import org.fleetmail.client.format.ClientFormats;
import org.fleetmail.client.format.FileNames;
import org.fleetmail.client.format.StoneConfiguration;
import org.fleetmail.client.forwarder.ForwardRule;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Account;
import org.fleetmail.model.Workstation;

/** Everything that is written for one PC. */
final class Desk {
    private static final MailClient ANY_OTHER =
            MailClients.shipped().find("other").orElseThrow();

    private final Workstation workstation;
    private final String folder;
    private final List<ExportedAs> files = new ArrayList<>();
    private final List<Sentence> omissions = new ArrayList<>();
    private final List<ForwardRule> forwards = new ArrayList<>();
    private final Set<Integer> portsTaken = new HashSet<>();
    private final List<SettingsSheet> sheets = new ArrayList<>();

    Desk(Workstation workstation, String folder) {
        this.workstation = workstation;
        this.folder = folder + "/";
    }

    /** The files, in the order of clients. */
    List<ExportedAs> files() {
        List<MailAccount> accounts = accounts();
        if (!accounts.isEmpty()) {
            var names = new FileNames();
            clients().forEach(client -> write(client, folder + names.next(client.id()) + "/", accounts));
            print();
            if (!forwards.isEmpty()) {
                var stone = StoneConfiguration.of(forwards);
                files.add(new ExportedAs(folder + stone.name(), stone.content()));
            }
        }
        return List.copyOf(files);
    }

    List<Sentence> omissions() {
        return List.copyOf(omissions);
    }

    private List<MailAccount> accounts() {
        List<MailAccount> accounts = new ArrayList<>();
        for (Account account : workstation.getAccounts()) {
            switch (MailAccount.of(account)) {
                case Outcome.Done<MailAccount>(var read) -> accounts.add(read);
                case Outcome.Failed<MailAccount>(var trouble) ->
                    omissions.add(Sentence.of(Desk.class, "omitted", folder + trouble.where(), trouble.detail()));
            }
        }
        return accounts;
    }

    private List<MailClient> clients() {
        return workstation.getMailClients().stream()
                .map(name -> MailClients.shipped().find(name).orElse(ANY_OTHER))
                .distinct()
                .toList();
    }

    private void write(MailClient client, String subfolder, List<MailAccount> accounts) {
        client.formats().stream()
                .map(ClientFormats::find)
                .flatMap(Optional::stream)
                .forEach(format -> write(format, subfolder, accounts));
        var names = new FileNames();
        for (MailAccount account : accounts) {
            var sheet = SettingsSheet.of(client, account, surroundings());
            sheet.directions().forEach(direction -> noteForward(direction.decision()));
            sheets.add(sheet);
            String name = subfolder + "sheet-" + names.next(account.id());
            files.add(new ExportedAs(name + ".en.html", sheet.html(Locale.ENGLISH)));
            files.add(new ExportedAs(name + ".ja.html", sheet.html(Locale.JAPANESE)));
        }
    }

    private void write(ClientFormat format, String subfolder, List<MailAccount> accounts) {
        files.addAll(ExportedAs.in(subfolder + format.id() + "/", format.write(accounts), omissions));
    }

    /** One page for the whole PC: every client and every account on it. */
    private void print() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            var page = new Page(language, Sentence.of(Desk.class, "pc", title()));
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(say("pc.system", language), text(workstation.getOperatingSystem()));
            facts.put(say("pc.user", language), text(workstation.getUser()));
            facts.values().removeIf(String::isEmpty);
            page.table(facts);
            for (SettingsSheet sheet : sheets) {
                page.part(sheet.title().in(language));
                sheet.addTo(page, language);
            }
            files.add(new ExportedAs(folder + "sheet." + language.getLanguage() + ".html", page.bytes()));
        }
    }

    /** The name of the PC for people. */
    String title() {
        return Stream.of(workstation.getName(), workstation.getHostName(), workstation.getId())
                .map(Desk::text)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String say(String key, Locale language) {
        return Sentence.of(Desk.class, key).in(language);
    }

    private void noteForward(Decision decision) {
        if (decision instanceof Decision.ThroughForwarder way) {
            forwards.add(way.rule());
            portsTaken.add(way.rule().local().number());
        }
    }

    private Surroundings surroundings() {
        return Surroundings.of(workstation, portsTaken);
    }
}
