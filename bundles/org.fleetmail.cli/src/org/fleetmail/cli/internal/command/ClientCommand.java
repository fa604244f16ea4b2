package org.fleetmail.cli.internal.command;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.cli.internal.client.AccountCheck;
import org.fleetmail.cli.internal.client.ClientText;
import org.fleetmail.cli.internal.client.LookupText;
import org.fleetmail.cli.internal.client.ProviderText;
import org.fleetmail.cli.internal.client.ReferenceText;
import org.fleetmail.cli.internal.client.Serving;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.client.account.HostName;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.export.ClientExports;
import org.fleetmail.client.export.ExportReport;
import org.fleetmail.client.export.SettingsSheet;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.protection.Confidentiality;
import org.fleetmail.client.provider.DeadlineHit;
import org.fleetmail.client.provider.MailProviders;
import org.fleetmail.client.reference.Reference;
import org.fleetmail.client.serve.ProfileSigner;
import org.fleetmail.client.serve.ServerKey;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.endpoint.TrustFile;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.scan.DomainAsker;
import org.fleetmail.mail.lookup.ServerLookup;
import org.fleetmail.model.Account;
import org.fleetmail.model.Site;
import org.fleetmail.tls.certificate.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mail clients of PCs: what they can do, and their settings. */
@Command(name = "client")
final class ClientCommand implements Runnable {

    private final Session session;

    @Spec
    private CommandSpec spec;

    ClientCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(
                spec,
                "mistake.missing",
                "list | show | settings | export | serve | reference | providers | lookup | sign | check");
    }

    @Command(name = "list")
    int list() {
        new ClientText(session).list(MailClients.shipped());
        return session.ended(true);
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "CLIENT", descriptionKey = "option.client") String client) {
        new ClientText(session).show(find(client));
        return session.ended(true);
    }

    @Command(name = "settings")
    int settings(
            @Mixin FleetOptions fleet,
            @Option(names = "--account", paramLabel = "ACCOUNT", required = true, descriptionKey = "option.account")
                    String account,
            @Option(names = "--client", paramLabel = "CLIENT", required = true, descriptionKey = "option.client")
                    String client,
            @Option(names = "--system", paramLabel = "SYSTEM", defaultValue = "", descriptionKey = "option.system")
                    String system) {
        fleet.demand(spec);
        MailClient found = find(client);
        var surroundings = Surroundings.of(Computer.of(system, "", Set.of()));
        return session.status(fleet.open(session)
                .then(selection -> MailAccount.of(account(selection, account)))
                .map(read -> {
                    new ClientText(session).sheet(SettingsSheet.of(found, read, surroundings));
                    return session.ended(true);
                }));
    }

    @Command(name = "export")
    int export(
            @Mixin FleetOptions fleet,
            @Option(names = "--site", paramLabel = "SITE", descriptionKey = "option.client-site") String site,
            @Option(names = "-o", paramLabel = "DIR|FILE.zip", required = true, descriptionKey = "option.client-folder")
                    Path folder) {
        fleet.demand(spec);
        Outcome<ExportReport> written = fleet.open(session)
                .then(selection -> ClientExports.write(
                        selection.fleet(),
                        Optional.ofNullable(site).map(name -> site(selection, name)),
                        folder,
                        session.language()));
        return session.status(written.map(report -> {
            new ClientText(session).exported(report);
            return session.ended(report.omissions().isEmpty());
        }));
    }

    @Command(name = "serve")
    int serve(
            @Mixin FleetOptions fleet,
            @Option(
                            names = "--listen",
                            paramLabel = "ADDRESS:PORT",
                            defaultValue = "127.0.0.1:8580",
                            descriptionKey = "option.listen")
                    String listen,
            @Option(names = "--key", paramLabel = "FILE.p12", descriptionKey = "option.server-key") Path key,
            @Option(names = "--key-ref", paramLabel = "NAME", descriptionKey = "option.server-key-ref") String secret) {
        fleet.demand(spec);
        if ((key == null) != (secret == null)) {
            throw WrongCall.of(spec, "mistake.missing", key == null ? "--key" : "--key-ref");
        }
        InetSocketAddress address = listenAt(listen);
        Outcome<Optional<ServerKey>> keys = key == null
                ? Outcome.done(Optional.empty())
                : session.secrets()
                        .find(secret)
                        .then(password -> ServerKey.read(key, password))
                        .map(Optional::of);
        return session.status(keys.then(context ->
                fleet.open(session).then(selection -> new Serving(session, address, context).run(selection.fleet()))));
    }

    @Command(name = "sign")
    int sign(
            @Parameters(paramLabel = "FILE.mobileconfig", descriptionKey = "option.profile-file") Path profile,
            @Option(names = "--key", paramLabel = "FILE.p12", required = true, descriptionKey = "option.signer-key")
                    Path key,
            @Option(names = "--key-ref", paramLabel = "NAME", required = true, descriptionKey = "option.server-key-ref")
                    String secret) {
        return session.status(session.secrets()
                .find(secret)
                .then(password -> ProfileSigner.read(key, password))
                .then(signer -> signer.signFile(profile))
                .map(signed -> {
                    session.tell(Sentence.of(ClientText.class, "client.signed", signed.toString()));
                    return session.ended(true);
                }));
    }

    private InetSocketAddress listenAt(String listen) {
        int colon = listen.lastIndexOf(':');
        String host = colon < 0 ? "" : listen.substring(0, colon).replaceAll("^\\[|]$", "");
        String port = listen.substring(colon + 1);
        if (!HostName.isAddress(host) || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw WrongCall.of(spec, "mistake.listen", listen);
        }
        return new InetSocketAddress(host, Integer.parseInt(port));
    }

    @Command(name = "reference")
    int reference(
            @Parameters(
                            paramLabel = "ports|protection|settings|terms|checklist",
                            descriptionKey = "option.reference-subject")
                    Subject subject,
            @Parameters(paramLabel = "WORD", arity = "0..1", descriptionKey = "option.reference-word") String word,
            @Option(names = "-o", paramLabel = "DIR", descriptionKey = "option.checklist-folder") Path folder) {
        ReferenceText text = new ReferenceText(session);
        boolean found = true;
        switch (subject) {
            case PORTS -> text.ports();
            case PROTECTION -> text.protection();
            case SETTINGS -> text.settings();
            case CHECKLIST -> {
                if (folder != null) {
                    return session.status(text.checklist(folder).map(written -> session.ended(true)));
                }
                text.checklist();
            }
            case TERMS -> {
                Reference shipped = Reference.shipped();
                found = text.terms(word == null ? shipped.terms() : shipped.terms(word));
            }
        }
        return session.ended(found);
    }

    /** What can be looked up. */
    private enum Subject {
        PORTS,
        PROTECTION,
        SETTINGS,
        TERMS,
        CHECKLIST
    }

    @Command(name = "providers")
    int providers(@Mixin FleetOptions fleet) {
        ProviderText text = new ProviderText(session);
        if (!fleet.given()) {
            text.list(MailProviders.shipped());
            return session.ended(true);
        }
        return session.status(fleet.open(session)
                .map(selection ->
                        session.ended(text.hits(DeadlineHit.of(selection.fleet(), MailProviders.shipped())))));
    }

    @Command(name = "lookup")
    int lookup(
            @Parameters(paramLabel = "DOMAIN", descriptionKey = "option.lookup-domain") String domain,
            @Option(
                            names = "--dns",
                            paramLabel = "RESOLVER",
                            defaultValue = "system",
                            descriptionKey = "option.lookup-dns")
                    String resolver,
            @Option(names = "--dns-anchor", paramLabel = "FILE", descriptionKey = "option.dns-anchor") Path anchor,
            @Option(names = "--trust", paramLabel = "FILE.pem", descriptionKey = "option.trust") List<Path> trust) {
        DnsSource source = DnsSource.parse(resolver).orElseThrow(() -> WrongCall.of(spec, "verify.resolver", resolver));
        return session.status(FurtherOptions.anchored(source, Optional.ofNullable(anchor))
                .then(anchored -> TrustFile.readAll(Objects.requireNonNullElse(trust, List.<Path>of()))
                        .then(anchors -> lookup(anchored, TrustPolicy.ofSystem().with(anchors))
                                .of(domain)))
                .map(found -> session.ended(new LookupText(session).print(found))));
    }

    private ServerLookup lookup(DnsSource source, TrustPolicy trust) {
        return new ServerLookup(
                new DomainAsker(source.withWeb(source.webPort(), trust)),
                session.verifier(),
                trust,
                session.preferences().seconds(Preference.LOOKUP_SECONDS),
                session.cancellation());
    }

    @Command(name = "check")
    int check(
            @Mixin FleetOptions fleet,
            @Option(
                            names = "--policy",
                            paramLabel = "confidential|personal",
                            defaultValue = "CONFIDENTIAL",
                            descriptionKey = "option.confidentiality")
                    Confidentiality policy) {
        fleet.demand(spec);
        return session.status(fleet.open(session)
                .map(selection -> session.ended(new AccountCheck(session).print(selection.fleet(), policy))));
    }

    private MailClient find(String name) {
        return MailClients.shipped().find(name).orElseThrow(() -> WrongCall.of(spec, "mistake.client", name));
    }

    private Site site(Selection selection, String name) {
        return selection.fleet().getSites().stream()
                .filter(site -> name.equals(site.getId()) || name.equals(site.getName()))
                .findFirst()
                .orElseThrow(() -> WrongCall.of(spec, "mistake.site", name));
    }

    private Account account(Selection selection, String name) {
        return selection.account(name).orElseThrow(() -> WrongCall.of(spec, "mistake.account", name));
    }
}
