package org.fleetmail.core.fleet;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.model.MailTemplate;

/** Templates and what they are based on. */
public final class Templates {
    private Templates() {}

    /** A template, then what it is based on, and so on; each once, even in a circle. */
    public static Stream<MailTemplate> lineage(MailTemplate template) {
        Set<MailTemplate> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(template, t -> t != null && seen.add(t), MailTemplate::getBasedOn);
    }

    /** Whether a template is, through others or directly, based on itself. */
    public static boolean inCycle(MailTemplate template) {
        return lineage(template).anyMatch(ancestor -> ancestor.getBasedOn() == template);
    }
}
