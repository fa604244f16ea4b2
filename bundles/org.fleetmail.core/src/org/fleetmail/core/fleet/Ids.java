package org.fleetmail.core.fleet;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;

/**
 * New identities: short, readable, unique in their fleet. An identity consists of letters and digits of any script, dots,
 * hyphens and low lines, and begins with a letter or digit, so that a list of them can be separated by blanks.
 */
public final class Ids {
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,99}");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final Set<String> taken = new HashSet<>();

    private Ids(Fleet fleet) {
        note(fleet);
        for (Iterator<EObject> all = fleet.eAllContents(); all.hasNext(); ) {
            note(all.next());
        }
    }

    private void note(EObject object) {
        if (object instanceof Element element && element.getId() != null) {
            taken.add(element.getId());
        }
    }

    /** For making many: knows the identities of the fleet as it is now and those it gives out itself. */
    public static Ids of(Fleet fleet) {
        return new Ids(fleet);
    }

    /** One new identity: {@code dev}, or {@code dev-2}, {@code dev-3}, … when it is taken. */
    public static String next(Fleet fleet, String base) {
        return of(fleet).next(base);
    }

    /** A new identity: {@code dev}, or {@code dev-2}, {@code dev-3}, … when it is taken. */
    public String next(String base) {
        String slug = slug(base);
        String candidate = slug;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }

    /** Whether this can be an identity. */
    public static boolean valid(String id) {
        return id != null && VALID.matcher(id).matches();
    }

    /** A name as an identity: {@code Tokyo, 3F} is {@code tokyo-3f}; {@code x} where nothing is left. */
    public static String slug(String name) {
        String words = SEPARATORS
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String slug = words.substring(0, Math.min(words.length(), 60)).strip().replace(' ', '-');
        return valid(slug) ? slug : "x";
    }
}
