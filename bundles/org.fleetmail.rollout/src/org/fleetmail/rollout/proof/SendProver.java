package org.fleetmail.rollout.proof;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.TestResult;
import org.fleetmail.device.profile.Words;
import org.fleetmail.mail.account.Arrival;
import org.fleetmail.mail.account.FirstHop;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.mail.trace.Hop;
import org.fleetmail.mail.trace.ReceivedTrace;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.Proof;
import org.fleetmail.rollout.run.Prover;

/**
 * Lets a device send its own test mail to a tagged address of its account and looks for that mail in the account's
 * mailbox. The mail proves the device when the Received line of the first server that can be believed proves TLS. Each
 * device is made to send once in a run, whatever is asked.
 */
public final class SendProver implements Prover {
    private static final Words NOTHING = Words.of("", "");

    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Sent>> sent = new ConcurrentHashMap<>();
    private final Secrets secrets;
    private final Duration patience;
    private final Pace pace;

    /**
     * A prover.
     *
     * @param patience how long to wait for a mail that was sent
     * @param pace gives each login to the mailbox, and each mail, its turn
     */
    public SendProver(Fleet fleet, Secrets secrets, Duration patience, Pace pace) {
        fleet.getDevices().forEach(device -> devices.put(device.getId(), device));
        this.secrets = secrets;
        this.patience = patience;
        this.pace = pace;
    }

    /** One that waits two minutes for a mail, and neither sends nor logs in more often than mail providers like. */
    public static SendProver careful(Fleet fleet, Secrets secrets) {
        return new SendProver(fleet, secrets, Duration.ofMinutes(2), new Pace(Pace.CAREFUL));
    }

    /** What a device said when it was told to send. */
    private record Sent(TaggedAddress address, Outcome<TestResult> result) {}

    @Override
    public Optional<Proof> prove(GateKind kind, PlanItem item, Contact contact, Cancellation cancellation) {
        Optional<Account> account = account(item, kind);
        if (contact.profile().test().isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(account.get().getAddress())
                .flatMap(TaggedAddress::of)
                .map(address -> sent(item, contact, address, cancellation))
                .map(said -> new Proofs(item, kind).of(said, account.get(), cancellation));
    }

    /** The account of the device; a mail can be looked for only where it says where mail is fetched. */
    private Optional<Account> account(PlanItem item, GateKind kind) {
        return Optional.ofNullable(devices.get(item.device()))
                .map(Device::getAccount)
                .filter(account -> kind == GateKind.DEVICE_TEST || account.getIncoming() != null);
    }

    private Sent sent(PlanItem item, Contact contact, TaggedAddress address, Cancellation cancellation) {
        CompletableFuture<Sent> own = new CompletableFuture<>();
        CompletableFuture<Sent> earlier = sent.putIfAbsent(item.device(), own);
        if (earlier != null) {
            return earlier.join();
        }
        pace.turn(cancellation);
        own.complete(new Sent(
                address,
                contact.driver().sendTest(contact.target(), contact.profile(), address.address(), cancellation)));
        return own.join();
    }

    /** Makes proofs of one kind of one device. */
    private final class Proofs {
        private final PlanItem item;
        private final GateKind kind;

        Proofs(PlanItem item, GateKind kind) {
            this.item = item;
            this.kind = kind;
        }

        Proof of(Sent said, Account account, Cancellation cancellation) {
            return switch (said.result()) {
                case Outcome.Failed<TestResult>(Trouble trouble) -> unknown(trouble);
                case Outcome.Done<TestResult>(TestResult result) -> of(result, said.address(), account, cancellation);
            };
        }

        private Proof of(TestResult result, TaggedAddress address, Account account, Cancellation cancellation) {
            boolean failed = result.verdict() == TestResult.Verdict.FAILED;
            if (kind == GateKind.TEST_MAIL && !failed) {
                return arrived(address, account, cancellation);
            }
            return switch (result.verdict()) {
                case SENT -> proof(Shown.YES, result.words());
                case FAILED -> proof(Shown.NO, result.words());
                case UNKNOWN -> proof(Shown.UNKNOWN, result.words());
            };
        }

        private Proof arrived(TaggedAddress address, Account account, Cancellation cancellation) {
            pace.turn(cancellation);
            Outcome<ReceivedTrace> trace = MailAccount.of(account, secrets)
                    .then(mailbox -> new Arrival(patience, cancellation).of(mailbox, address::isIn));
            return switch (trace) {
                case Outcome.Failed<ReceivedTrace>(Trouble trouble)
                when trouble.code() == TroubleCode.MAIL_LOST -> proof(Shown.NO, TroubleWords.of(trouble));
                case Outcome.Failed<ReceivedTrace>(Trouble trouble) -> unknown(trouble);
                case Outcome.Done<ReceivedTrace>(ReceivedTrace way) -> firstHop(way);
            };
        }

        private Proof firstHop(ReceivedTrace way) {
            if (FirstHop.encrypted(way)) {
                return proof(Shown.YES, NOTHING);
            }
            String line = FirstHop.of(way).map(Hop::line).orElse("");
            return proof(Shown.NO, TroubleWords.of(Trouble.of(TroubleCode.MAIL_UNPROVEN, item.name(), line)));
        }

        private Proof unknown(Trouble trouble) {
            return proof(Shown.UNKNOWN, TroubleWords.of(trouble));
        }

        private Proof proof(Shown shown, Words detail) {
            return new Proof(item.device(), kind, shown, detail);
        }
    }
}
