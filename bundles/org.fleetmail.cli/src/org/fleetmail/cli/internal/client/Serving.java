package org.fleetmail.cli.internal.client;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.serve.Asked;
import org.fleetmail.client.serve.ServerKey;
import org.fleetmail.client.serve.SettingsServer;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.Fleet;

/** Answers mail programs until it is stopped, and prints a line for each question. */
public final class Serving {
    private final Session session;
    private final InetSocketAddress address;
    private final Optional<ServerKey> key;

    public Serving(Session session, InetSocketAddress address, Optional<ServerKey> key) {
        this.session = session;
        this.address = address;
        this.key = key;
    }

    /** Serves the accounts of a fleet; one that cannot be told to a mail program is named and left out. */
    public Outcome<Integer> run(Fleet fleet) {
        List<MailAccount> accounts = fleet.getAccounts().stream()
                .flatMap(account -> switch (MailAccount.of(account)) {
                    case Outcome.Done<MailAccount>(var read) -> List.of(read).stream();
                    case Outcome.Failed<MailAccount>(var trouble) -> {
                        session.failed(trouble);
                        yield List.<MailAccount>of().stream();
                    }
                })
                .toList();
        return SettingsServer.start(accounts, address, key, session.clock(), this::print)
                .map(this::stay);
    }

    private int stay(SettingsServer started) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (SettingsServer server = started;
                Cancellation.Registration registration = session.cancellation().onCancel(stopped::countDown)) {
            if (!address.getAddress().isLoopbackAddress()) {
                session.tell(Sentence.of(Serving.class, "serve.open"));
            }
            String scheme = key.isPresent() ? "https" : "http";
            session.tell(Sentence.of(
                    Serving.class,
                    "serve.running",
                    scheme + "://" + address.getHostString() + ":"
                            + server.address().getPort()));
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.INTERRUPTED.code();
    }

    private synchronized void print(Asked asked) {
        session.print(asked.at() + "  " + asked.from() + "  " + asked.status() + "  "
                + asked.what().label().in(session.language()) + "  " + Plain.line(asked.address()));
    }
}
