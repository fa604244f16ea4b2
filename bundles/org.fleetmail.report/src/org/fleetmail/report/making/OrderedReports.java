package org.fleetmail.report.making;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.mail.account.Dispatch;
import org.fleetmail.mail.account.Letter;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.schedule.ReportWork;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.store.Store;

/**
 * Writes reports as ordered: opens the fleet, looks at devices and endpoints, writes, remembers what was said, and delivers by mail
 * where that was ordered. Everything blocks.
 */
public final class OrderedReports implements ReportWork {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Store store;
    private final Equipment equipment;
    private final Verifier verifier;
    private final List<Rule> rules;
    private final Clock clock;
    private final String version;

    /**
     * @param rules what is demanded of the fleet's file
     * @param version version of Fleetmail
     */
    public OrderedReports(
            Store store, Equipment equipment, Verifier verifier, List<Rule> rules, Clock clock, String version) {
        this.store = store;
        this.equipment = equipment;
        this.verifier = verifier;
        this.rules = List.copyOf(rules);
        this.clock = clock;
        this.version = version;
    }

    @Override
    public Outcome<List<Path>> write(ScheduledJob job, Cancellation cancellation) {
        return write(ReportOrder.of(job), cancellation);
    }

    /** Looks at devices and endpoints and writes nothing; {@code CANCELLED} where the look was not finished. */
    public Outcome<ReportSource> look(ReportOrder order, Cancellation cancellation) {
        return FleetFile.open(order.fleet()).then(document -> source(order, document.fleet(), cancellation));
    }

    /** Writes a report; what was written stays, even where it cannot be delivered. */
    public Outcome<List<Path>> write(ReportOrder order, Cancellation cancellation) {
        return FleetFile.open(order.fleet())
                .then(document -> source(order, document.fleet(), cancellation)
                        .then(source -> files(order, source)
                                .then(files -> Memory.keep(source, store).map(kept -> files))
                                .then(files -> deliver(order, document.fleet(), source, files, cancellation))));
    }

    private Outcome<ReportSource> source(ReportOrder order, Fleet fleet, Cancellation cancellation) {
        return DeviceQuery.parse(order.query())
                .then(query -> DemandedRuleSets.of(order.ruleSets(), fleet)
                        .map(sets -> source(order, fleet, query.select(fleet), sets, cancellation)))
                .then(source -> cancellation.isCancelled()
                        ? Outcome.failed(
                                Trouble.of(TroubleCode.CANCELLED, order.fleet().toString(), ""))
                        : Outcome.done(source));
    }

    private ReportSource source(
            ReportOrder order, Fleet fleet, List<Device> devices, List<RuleSet> sets, Cancellation cancellation) {
        FleetLook look = FleetLook.at(devices, fleet.getEndpoints(), equipment, verifier, cancellation);
        Memory memory = Memory.of(store, fleet, order.query());
        return new ReportSource(
                fleet,
                order.fleet().toString(),
                order.query(),
                devices,
                look.readings(),
                look.endpoints(),
                Optional.empty(),
                memory.journal(),
                clock.instant(),
                version,
                Vantage.here(),
                memory.lastChanges(),
                rules,
                look.open(),
                sets,
                memory.earlier());
    }

    private static Outcome<List<Path>> files(ReportOrder order, ReportSource source) {
        ReportContent content = ReportContent.of(source);
        String name = "fleetmail-report-" + STAMP.format(source.madeAt());
        Outcome<List<Path>> files = Outcome.done(List.of());
        for (ReportFormat format : order.formats()) {
            files = files.then(before -> new Reports()
                    .write(content, order.language(), format, order.folder(), name)
                    .map(file -> Stream.concat(before.stream(), Stream.of(file)).toList()));
        }
        return files;
    }

    private Outcome<List<Path>> deliver(
            ReportOrder order, Fleet fleet, ReportSource source, List<Path> files, Cancellation cancellation) {
        if (order.account().isEmpty()) {
            return Outcome.done(files);
        }
        return account(fleet, order.account())
                .then(account -> MailAccount.of(account, equipment.secrets()))
                .then(account -> new Dispatch(account, clock, cancellation).send(letter(order, source, files)))
                .map(sent -> files);
    }

    private static Outcome<Account> account(Fleet fleet, String id) {
        return fleet.getAccounts().stream()
                .filter(account -> id.equals(account.getId()))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, id, "")));
    }

    private static Letter letter(ReportOrder order, ReportSource source, List<Path> files) {
        Texts texts = Texts.of(OrderedReports.class);
        String fleet = Optional.ofNullable(source.fleet().getName()).orElse("");
        String day = source.madeAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return new Letter(
                order.recipients(),
                texts.get(order.language(), "letter.subject", fleet, day),
                texts.get(
                        order.language(), "letter.text", fleet, source.madeAt().toString(), source.vantage()),
                attached(files));
    }

    /** Files go along; a folder of tables has too many of them and stays where it is. */
    private static List<Path> attached(List<Path> files) {
        List<Path> attached = new ArrayList<>(files);
        attached.removeIf(Files::isDirectory);
        return attached;
    }
}
