package org.fleetmail.ui.robot;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test that says what it {@link Uses} where no input came to it; found by JUnit itself. */
public final class UseWatch implements BeforeEachCallback, AfterEachCallback {
    private final Inputs inputs = new Inputs();

    @Override
    public void beforeEach(ExtensionContext test) {
        if (!used(test).isEmpty()) {
            inputs.begin(display());
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Set<String> missed = new TreeSet<>(used(test));
        if (missed.isEmpty()) {
            return;
        }
        inputs.end(display());
        missed.removeAll(inputs.reached());
        if (!missed.isEmpty() && test.getExecutionException().isEmpty()) {
            throw new AssertionError("no key, click or choice came to " + missed + ", but to " + inputs.reached());
        }
    }

    private static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    private static Set<String> used(ExtensionContext test) {
        return test.getTestMethod()
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(Uses.class)))
                .map(uses -> Set.of(uses.value()))
                .orElse(Set.of());
    }
}
