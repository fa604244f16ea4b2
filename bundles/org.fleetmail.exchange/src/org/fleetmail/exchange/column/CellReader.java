package org.fleetmail.exchange.column;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage.Literals;
import org.fleetmail.core.fleet.Characters;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.exchange.column.CellValue.Known;
import org.fleetmail.exchange.column.CellValue.Mistaken;
import org.fleetmail.exchange.column.CellValue.NewSite;
import org.fleetmail.model.FleetPackage;

/** Reads cells as people write them: digits of full width, yes and no in words, names instead of identities. */
public final class CellReader {
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "はい", "有", "有効", "○", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "いいえ", "無", "無効", "×", "-");
    /** What is written for people, and must stay as they wrote it. */
    private static final Set<String> WORDS = Set.of("name", "displayName", "location");

    private final Lookup lookup;

    public CellReader(Lookup lookup) {
        this.lookup = lookup;
    }

    /** What the text of a cell, which is not empty, means for a column. */
    public CellValue read(Column column, String text) {
        if (!Characters.fit(text)) {
            return mistaken("characters");
        }
        return switch (column.feature()) {
            case EReference reference -> reference(reference, text);
            case EAttribute attribute when attribute.isMany() -> many(attribute, text);
            case EAttribute attribute -> one(attribute, text);
            default -> throw new IllegalArgumentException(column.id());
        };
    }

    private CellValue reference(EReference reference, String text) {
        List<String> ids = new ArrayList<>();
        for (String name : reference.isMany() ? Parts.split(text) : List.of(text)) {
            List<String> called = lookup.ids(reference.getEReferenceType(), name);
            if (called.size() != 1) {
                return unclear(reference, name, called);
            }
            ids.add(called.getFirst());
        }
        return new Known(reference.isMany() ? ids : ids.getFirst());
    }

    private static CellValue unclear(EReference reference, String name, List<String> called) {
        if (!called.isEmpty()) {
            return mistaken("ambiguous", name, String.join(", ", called));
        }
        return reference.getEReferenceType() == FleetPackage.Literals.SITE
                ? new NewSite(name)
                : mistaken("unknown", name);
    }

    private CellValue many(EAttribute attribute, String text) {
        List<Object> values = new ArrayList<>();
        for (String part : Parts.split(text)) {
            switch (one(attribute, part)) {
                case Known(Object value) -> values.add(value);
                case CellValue other -> {
                    return other;
                }
            }
        }
        return new Known(values.stream().distinct().toList());
    }

    private static CellValue one(EAttribute attribute, String text) {
        EDataType type = attribute.getEAttributeType();
        if (type instanceof EEnum choice) {
            return choice(choice, text);
        }
        if (type == Literals.EINT) {
            return number(plain(text));
        }
        if (type == Literals.EBOOLEAN) {
            return yesOrNo(plain(text));
        }
        return new Known(WORDS.contains(attribute.getName()) || attribute.isMany() ? text : plain(text));
    }

    /** With digits, letters and signs of full width as the usual ones (Unicode NFKC). */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static CellValue number(String text) {
        try {
            return new Known(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return mistaken("no-number", text);
        }
    }

    private static CellValue yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return new Known(true);
        }
        return NO.contains(word) ? new Known(false) : mistaken("no-yes", text);
    }

    private static CellValue choice(EEnum type, String text) {
        String word = Headings.plain(text);
        return type.getELiterals().stream()
                .filter(literal -> words(type, literal).anyMatch(word::equals))
                .findFirst()
                .<CellValue>map(literal -> new Known(literal.getInstance()))
                .orElseGet(() -> mistaken("no-choice", text, choices(type)));
    }

    private static Stream<String> words(EEnum type, EEnumLiteral literal) {
        return Stream.concat(
                Stream.of(Headings.plain(literal.getName())),
                Headings.wordsOf(type.getName() + "." + literal.getName()));
    }

    private static String choices(EEnum type) {
        return type.getELiterals().stream().map(EEnumLiteral::getName).collect(Collectors.joining(", "));
    }

    private static Mistaken mistaken(String key, Object... arguments) {
        return new Mistaken(Sentence.of(CellReader.class, key, arguments));
    }
}
