package org.fleetmail.ui.robot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a test uses as a person would: by keys, clicks and choices in it. {@link UseWatch} fails the test where none of
 * these came to a thing it names.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uses {
    /**
     * Views, editors and pages of the preferences by the identity they are registered with; wizards, their pages, and dialogs
     * by the names of their classes without {@code org.fleetmail.ui.internal.}.
     */
    String[] value();
}
