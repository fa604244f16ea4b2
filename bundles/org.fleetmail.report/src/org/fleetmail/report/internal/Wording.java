package org.fleetmail.report.internal;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.device.profile.Words;

/** What a template can ask to be said in the language of the report. */
public final class Wording {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Locale language;
    private final ZoneId zone;

    /** In a language, with times in UTC alone. */
    public Wording(Locale language) {
        this(language, ZoneOffset.UTC);
    }

    /** In a language, with times in a zone beside UTC. */
    public Wording(Locale language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /**
     * The functions: {@code text(key, …)} one of our texts, {@code say(sentence)} a sentence or words of the content,
     * {@code plain(text)} a text from elsewhere, {@code when(instant, zone)} a time, in the zone of the report where none is named,
     * {@code language()} as BCP 47.
     */
    public Map<String, TemplateMethodModelEx> model() {
        return Map.of(
                "text", arguments -> text(unwrapped(arguments)),
                "say", arguments -> plain(said(first(arguments))),
                "plain", arguments -> plain(String.valueOf(first(arguments))),
                "when", arguments -> when(unwrapped(arguments)),
                "language", arguments -> language.toLanguageTag());
    }

    /** One of our texts. */
    public String text(String key, Object... arguments) {
        return Texts.of(Wording.class).get(language, key, arguments);
    }

    private String when(List<Object> arguments) {
        return when((Instant) arguments.getFirst(), arguments.size() > 1 ? (ZoneId) arguments.get(1) : zone);
    }

    /** A time, in the zone of the report and in UTC. */
    public String when(Instant at) {
        return when(at, zone);
    }

    /** A time, in a zone and in UTC. */
    public String when(Instant at, ZoneId zone) {
        return zone.equals(ZoneOffset.UTC)
                ? WHEN.format(at)
                : LOCAL.format(at.atZone(zone)) + " (" + WHEN.format(at) + ")";
    }

    private String text(List<Object> arguments) {
        Object[] filled = arguments.stream().skip(1).map(this::readable).toArray();
        return text(String.valueOf(arguments.getFirst()), filled);
    }

    private Object readable(Object argument) {
        return argument instanceof Number ? argument : plain(said(argument));
    }

    /** A sentence, or words of a profile, in the language of the report. */
    public String said(Object argument) {
        return switch (argument) {
            case Sentence sentence -> sentence.in(language);
            case Words words -> words.in(language);
            case null, default -> String.valueOf(argument);
        };
    }

    /** Without the control characters that HTML forbids (WHATWG HTML, 13.2.3.5), which a device may send all the same. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Object first(List<?> arguments) throws TemplateModelException {
        return unwrapped(arguments).getFirst();
    }

    private static List<Object> unwrapped(List<?> arguments) throws TemplateModelException {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(DeepUnwrap.unwrap((TemplateModel) argument));
        }
        return values;
    }
}
