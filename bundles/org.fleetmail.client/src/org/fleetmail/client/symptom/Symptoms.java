package org.fleetmail.client.symptom;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.client.internal.data.DataFile;
import org.fleetmail.client.matrix.Wording;

/** The symptoms we know, the more special first. */
public record Symptoms(List<Symptom> all) {
    private static final int LONGEST = 20_000;

    public Symptoms {
        all = List.copyOf(all);
    }

    /** Those that come with the product. */
    public static Symptoms shipped() {
        return Shipped.ALL;
    }

    /** What a pasted message is about; only its first 20,000 characters are read. */
    public Optional<Symptom> in(String message) {
        String read = message.substring(0, Math.min(message.length(), LONGEST));
        return all.stream().filter(symptom -> symptom.isIn(read)).findFirst();
    }

    private record File(String format, List<Entry> symptoms) {}

    private record Entry(String id, List<String> signs, Symptom.Look look, Wording text, String from) {
        private Symptom symptom() {
            return new Symptom(id, signs.stream().map(Pattern::compile).toList(), look, text, from);
        }
    }

    private static final class Shipped {
        private static final Symptoms ALL = new Symptoms(new DataFile(Symptoms.class, "symptoms.yaml")
                .as(File.class).symptoms().stream().map(Entry::symptom).toList());
    }
}
