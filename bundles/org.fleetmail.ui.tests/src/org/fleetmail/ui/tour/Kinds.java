package org.fleetmail.ui.tour;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.fleetmail.ui.robot.Inputs;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** The classes of our own whose objects a person looks at, found in the installed bundles. */
public final class Kinds {
    private static final String OURS = "org.fleetmail.";
    private static final List<Class<?>> SHOWN =
            List.of(IWorkbenchPart.class, IWizard.class, IWizardPage.class, IPreferencePage.class, Window.class);

    private Kinds() {}

    /** The names of all of them. */
    public static Set<String> all() {
        return shown().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * All of ours that a person can use, as {@code Uses} names it; pages of forms are used with their editors, and what is the
     * platform's own, such as its page for keys, is not ours to try.
     */
    static Set<String> usable() {
        return Stream.of(
                        own("org.eclipse.ui.views", "view"),
                        own("org.eclipse.ui.editors", "editor"),
                        own("org.eclipse.ui.preferencePages", "page"),
                        shown().filter(Kinds::isUnregistered).map(Inputs::name))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The identities of what our bundles give to an extension point. */
    static Stream<String> registered(String point, String element) {
        return registrations(point, element).map(found -> found.getAttribute("id"));
    }

    private static Stream<String> own(String point, String element) {
        return registrations(point, element)
                .filter(found -> found.getAttribute("class").startsWith(OURS))
                .map(found -> found.getAttribute("id"));
    }

    private static Stream<IConfigurationElement> registrations(String point, String element) {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
                .filter(found -> found.getName().equals(element))
                .filter(found -> found.getContributor().getName().startsWith(OURS));
    }

    /** All classes of the bundles with windows, and of what is attached to them, such as these tests. */
    static Stream<Class<?>> ours() {
        return Arrays.stream(
                        FrameworkUtil.getBundle(Kinds.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .filter(bundle -> String.valueOf(bundle.getHeaders("").get("Require-Bundle"))
                        .contains("org.eclipse.ui"))
                .flatMap(Kinds::in);
    }

    private static Stream<Class<?>> shown() {
        return ours().filter(Kinds::isShown);
    }

    private static boolean isUnregistered(Class<?> type) {
        return !IWorkbenchPart.class.isAssignableFrom(type) && !IWorkbenchPreferencePage.class.isAssignableFrom(type);
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
