package org.fleetmail.ui.internal.account;

import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.AccountTest;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.mail.account.Step;
import org.fleetmail.model.Account;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.rollout.Engines;

/** Uses an account in the background as a mail program would: logs in, sends a message to itself and fetches it back. */
final class TrialJob extends CancellableJob {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Account account;
    private final Engines engines;
    private final Consumer<Step> stepped;
    private final Consumer<Outcome<AccountReport>> done;

    /**
     * A job that is not yet scheduled.
     *
     * @param account in a copy of the fleet
     * @param stepped is told of every step, off the UI thread
     * @param done takes what came of it, off the UI thread
     */
    TrialJob(Account account, Engines engines, Consumer<Step> stepped, Consumer<Outcome<AccountReport>> done) {
        super(NLS.bind(Messages.AccountTrial_job, Elements.name(account)));
        this.account = account;
        this.engines = engines;
        this.stepped = stepped;
        this.done = done;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        done.accept(MailAccount.of(account, engines.secrets())
                .map(known -> new AccountTest(known, PATIENCE, stop, stepped).run()));
    }
}
