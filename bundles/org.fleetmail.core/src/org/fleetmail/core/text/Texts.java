package org.fleetmail.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one package: {@code messages.properties} (English) and {@code messages_ja.properties} beside its classes,
 * both in UTF-8, in the syntax of {@link MessageFormat}.
 */
public final class Texts {
    private static final Map<Class<?>, Texts> CACHE = new ConcurrentHashMap<>();
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Class<?> owner;
    private final Map<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Texts(Class<?> owner) {
        this.owner = owner;
    }

    /** The texts of the package of a class. */
    public static Texts of(Class<?> owner) {
        return CACHE.computeIfAbsent(owner, Texts::new);
    }

    /**
     * One text with its placeholders filled in.
     *
     * @return the text, or the key itself between exclamation marks where there is none
     */
    public String get(Locale language, String key, Object... arguments) {
        try {
            String pattern = bundle(language).getString(key);
            return new MessageFormat(pattern, language).format(arguments);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
    }

    /** Whether there is a text of this key. */
    public boolean has(Locale language, String key) {
        return bundle(language).containsKey(key);
    }

    private ResourceBundle bundle(Locale language) {
        return bundles.computeIfAbsent(
                language,
                one -> ResourceBundle.getBundle(
                        owner.getPackageName() + ".messages", one, owner.getClassLoader(), NO_FALLBACK));
    }
}
