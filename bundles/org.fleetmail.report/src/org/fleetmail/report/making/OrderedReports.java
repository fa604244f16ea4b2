package org.fleetmail.report.making;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.mail.account.Dispatch;
import org.fleetmail.mail.account.Letter;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.evidence.Extract;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.rollout.schedule.ReportWork;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.store.Store;

/**
 * Writes reports as ordered: opens the fleet, looks at devices and endpoints, writes, remembers what was said, and delivers by mail
 * where that was ordered. Everything blocks.
 */
public final class OrderedReports implements ReportWork {
    private final Store store;
    private final Gathering gathering;

    /** @param store what is remembered, and where it is kept */
    public OrderedReports(Store store, Gathering gathering) {
        this.store = store;
        this.gathering = gathering;
    }

    @Override
    public Outcome<List<Path>> write(ScheduledJob job, Cancellation cancellation) {
        return ReportOrder.of(job).then(order -> write(order, LookListener.NONE, cancellation));
    }

    /** Looks at devices and endpoints and writes nothing; {@code CANCELLED} where the look was not finished. */
    public Outcome<ReportSource> look(ReportOrder order, LookListener listener, Cancellation cancellation) {
        return FleetFile.open(order.fleet())
                .then(document -> subject(order, document.fleet()))
                .then(subject -> gathering.gather(
                        subject,
                        Optional.empty(),
                        Memory.of(store, subject.fleet(), subject.query()),
                        listener,
                        cancellation));
    }

    /** Looks and writes; what was written stays, even where it cannot be delivered. */
    public Outcome<List<Path>> write(ReportOrder order, LookListener listener, Cancellation cancellation) {
        return seal(order)
                .then(seal ->
                        look(order, listener, cancellation).then(source -> write(order, source, seal, cancellation)));
    }

    /** Writes about what was looked at before. */
    public Outcome<List<Path>> write(ReportOrder order, ReportSource source, Cancellation cancellation) {
        return seal(order).then(seal -> write(order, source, seal, cancellation));
    }

    /** The key is read before anything is looked at, so that a wrong one costs no time. */
    private Outcome<Seal> seal(ReportOrder order) {
        return order.evidence()
                .map(evidence -> evidence.seal(gathering.secrets()))
                .orElseGet(() -> Outcome.done(Seal.NONE));
    }

    private static Outcome<ReportSubject> subject(ReportOrder order, Fleet fleet) {
        return DeviceQuery.parse(order.query())
                .then(query -> DemandedRuleSets.of(order.ruleSets(), fleet)
                        .map(sets -> new ReportSubject(
                                fleet, order.fleet().toString(), order.query(), query.select(fleet), sets)));
    }

    private Outcome<List<Path>> write(ReportOrder order, ReportSource source, Seal seal, Cancellation cancellation) {
        ReportFiles files = new ReportFiles(order.folder(), order.language());
        return files.write(source, order.formats(), cancellation)
                .then(written -> order.evidence()
                        .map(evidence -> Extract.of(source, store)
                                .then(extract -> files.evidence(source, extract, written, seal, evidence.form())))
                        .orElseGet(() -> Outcome.done(written)))
                .then(written -> Memory.keep(source, store).map(kept -> written))
                .then(written -> deliver(order, source, written, cancellation));
    }

    private Outcome<List<Path>> deliver(
            ReportOrder order, ReportSource source, List<Path> files, Cancellation cancellation) {
        if (order.account().isEmpty()) {
            return Outcome.done(files);
        }
        return account(source.fleet(), order.account())
                .then(account -> MailAccount.of(account, gathering.secrets()))
                .then(account ->
                        new Dispatch(account, gathering.clock(), cancellation).send(letter(order, source, files)))
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
