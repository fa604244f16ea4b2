package org.fleetmail.ui.tour;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ui.IWorkbenchPart;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** The classes of our own whose objects a person looks at, found in the installed bundles. */
public final class Kinds {
    private static final List<Class<?>> SHOWN =
            List.of(IWorkbenchPart.class, IWizard.class, IWizardPage.class, IPreferencePage.class, Window.class);

    private Kinds() {}

    /** The names of all of them. */
    public static Set<String> all() {
        return Arrays.stream(
                        FrameworkUtil.getBundle(Kinds.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.fleetmail."))
                .filter(bundle -> String.valueOf(bundle.getHeaders("").get("Require-Bundle"))
                        .contains("org.eclipse.ui"))
                .flatMap(Kinds::in)
                .filter(Kinds::isShown)
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> in(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return Optional.ofNullable(wiring).stream()
                .flatMap(present -> present
                        .listResources(
                                "/org/fleetmail",
                                "*.class",
                                BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE)
                        .stream())
                .map(file -> file.replaceAll("\\.class$", "").replace('/', '.'))
                .map(name -> load(bundle, name));
    }

    private static Class<?> load(Bundle bundle, String name) {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isShown(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers())
                && SHOWN.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }
}
