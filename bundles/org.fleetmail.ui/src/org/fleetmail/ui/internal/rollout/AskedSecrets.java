package org.fleetmail.ui.internal.rollout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.rollout.run.EarlierSecrets;
import org.fleetmail.ui.internal.form.SecretDialog;

/**
 * Asks a person for passwords that devices had before and do not tell: once for each user of each server. They are kept
 * under {@code earlier/USER@HOST}, as the command line does.
 */
final class AskedSecrets implements EarlierSecrets {
    private final Shell shell;
    private final BiPredicate<String, Secret> keep;
    private final Map<String, Optional<String>> answers = new HashMap<>();

    /** @param keep keeps a secret under a name, and answers whether that succeeded */
    AskedSecrets(Shell shell, BiPredicate<String, Secret> keep) {
        this.shell = shell;
        this.keep = keep;
    }

    /** Off the UI thread; waits for the person. */
    @Override
    public Optional<String> name(Missed missed) {
        String name = "earlier/" + missed.user() + "@" + missed.host();
        return answers.computeIfAbsent(
                name,
                key -> ask(missed).filter(secret -> keep.test(key, secret)).map(secret -> key));
    }

    private Optional<Secret> ask(Missed missed) {
        AtomicReference<Optional<Secret>> entered = new AtomicReference<>(Optional.empty());
        if (!shell.isDisposed()) {
            String prompt = NLS.bind(Messages.AskedSecrets_prompt, missed.user(), missed.host());
            shell.getDisplay().syncExec(() -> entered.set(SecretDialog.ask(shell, prompt)));
        }
        return entered.get();
    }
}
