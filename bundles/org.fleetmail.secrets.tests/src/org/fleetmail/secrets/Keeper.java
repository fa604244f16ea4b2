package org.fleetmail.secrets;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * A program that has no windows and uses the secrets of this system. Its arguments are {@code keep NAME} and
 * {@code find NAME}, any number of them; the value is in a variable, since arguments are logged. It says a line for each, behind {@value #SIGN}: {@code done}, the value, or what went wrong.
 */
public final class Keeper implements IApplication {
    /** Others speak here, too. */
    static final String SIGN = "keeper: ";

    /** What the name of a variable begins with; the name of the secret follows. */
    static final String VALUE = "KEEPER_";

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    @Override
    public Object start(IApplicationContext context) {
        BundleContext bundles = FrameworkUtil.getBundle(Keeper.class).getBundleContext();
        Secrets secrets = bundles.getService(bundles.getServiceReference(Secrets.class));
        String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        for (int word = 0; word < words.length; word++) {
            switch (words[word]) {
                case "keep" ->
                    say(secrets.keep(words[word + 1], Secret.of(System.getenv(VALUE + words[word + 1])))
                            .map(kept -> "done"));
                case "find" -> say(secrets.find(words[word + 1]).map(found -> new String(found.reveal())));
                default -> out.flush();
            }
        }
        return EXIT_OK;
    }

    private void say(Outcome<String> outcome) {
        out.println(SIGN
                + switch (outcome) {
                    case Outcome.Done<String>(String words) -> words;
                    case Outcome.Failed<String>(Trouble trouble) ->
                        trouble.in(Locale.ENGLISH).replace('\n', ' ');
                });
    }

    @Override
    public void stop() {
        out.close();
    }
}
