package org.fleetmail.ui.internal.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.secret.FirstOf;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.fleet.UserFolder;

/**
 * Keeps what a person entered in the secret store of this computer. Where that cannot be opened it tells what this means,
 * and offers the encrypted file of this user instead, so that nothing has to be entered twice; it never goes there unasked.
 */
public final class SecretKeeping {
    private final Shell shell;
    private final Display display;
    private final Secrets file = UserFolder.fileSecrets();
    private List<Secrets> stores;

    /** @param shell what the question stands before */
    public SecretKeeping(Shell shell, Services services) {
        this.shell = shell;
        this.display = shell.getDisplay();
        this.stores = services.one(Secrets.class)
                .map(installed -> List.of(installed, file))
                .orElse(List.of(file));
    }

    /** Keeps secrets by their names, in the background. */
    public void begin(Map<String, Secret> secrets) {
        ICoreRunnable work = monitor -> secrets.forEach(this::keep);
        Job.create(Messages.SecretDialog_keeping, work).schedule();
    }

    /**
     * Keeps a secret under a name and nothing earlier beside it, and answers whether that succeeded. Off the UI thread; may
     * wait for the person.
     */
    public boolean keep(String name, Secret secret) {
        return switch (new FirstOf(stores).keep(name, secret)) {
            case Outcome.Done<Void> kept -> true;
            case Outcome.Failed<Void>(Trouble trouble)
            when stores.getFirst() != file -> keepInFile(name, secret, trouble);
            case Outcome.Failed<Void>(Trouble trouble) -> {
                Statuses.show(trouble);
                yield false;
            }
        };
    }

    private boolean keepInFile(String name, Secret secret, Trouble trouble) {
        Statuses.log(trouble);
        if (!isFileWanted(trouble)) {
            return false;
        }
        stores = List.of(file, stores.getFirst());
        return keep(name, secret);
    }

    private boolean isFileWanted(Trouble trouble) {
        AtomicBoolean wanted = new AtomicBoolean();
        if (!display.isDisposed()) {
            display.syncExec(() -> wanted.set(ask(trouble)));
        }
        return wanted.get();
    }

    private boolean ask(Trouble trouble) {
        String question =
                NLS.bind(Messages.SecretKeeping_question, trouble.in(Locale.getDefault()), UserFolder.secretFile());
        return MessageDialog.open(
                        MessageDialog.WARNING,
                        shell.isDisposed() ? null : shell,
                        Messages.SecretKeeping_title,
                        question,
                        SWT.NONE,
                        Messages.SecretKeeping_file,
                        Messages.SecretKeeping_cancel)
                == 0;
    }
}
