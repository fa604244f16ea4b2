package org.fleetmail.device.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fleetmail.device.internal.yaml.YamlProblem;
import org.fleetmail.device.internal.yaml.YamlReader;
import org.fleetmail.device.internal.yaml.YamlTree;

/** Reads a profile from YAML and explains every mistake in it. Thread-safe. */
public final class ProfileLoader {
    private static final Comparator<Mistake> IN_FILE_ORDER =
            Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column);

    /** Made when the first profile is checked: the libraries behind it take a while to load. */
    private static final class Checking {
        static final ProfileSchema SCHEMA = new ProfileSchema();
    }

    /** A profile, or what is wrong with it. */
    public sealed interface Loaded {
        /** It is right. */
        record Right(DeviceProfile profile) implements Loaded {}

        /** It is not; at least one mistake, in the order of the file. */
        record Wrong(List<Mistake> mistakes) implements Loaded {
            public Wrong {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /**
     * Reads one profile.
     *
     * @param file name used in mistakes
     * @param yaml the content, hostile until proven otherwise
     */
    public Loaded load(String file, String yaml) {
        try {
            return load(file, YamlReader.read(yaml));
        } catch (YamlProblem e) {
            return new Loaded.Wrong(
                    List.of(new Mistake(file, e.place().line(), e.place().column(), e.text())));
        }
    }

    /** Reads a profile that was checked when the product was built. */
    static DeviceProfile loadChecked(String yaml) {
        try {
            YamlTree tree = YamlReader.read(yaml);
            return new ProfileBuilder(SharedSession.complete(tree).root(), WriteProofText.holds(tree.root())).build();
        } catch (YamlProblem e) {
            throw new IllegalStateException(e.text().toString(), e);
        }
    }

    private static Loaded load(String file, YamlTree tree) {
        List<Mistake> mistakes = Checking.SCHEMA.check(file, tree);
        return mistakes.isEmpty()
                ? checked(file, SharedSession.complete(tree), WriteProofText.holds(tree.root()))
                : wrong(mistakes);
    }

    private static Loaded checked(String file, YamlTree whole, boolean proofHolds) {
        List<Mistake> mistakes = new ArrayList<>(new ProfileChecks(file, whole).check());
        mistakes.addAll(new WebChecks(file, whole).check());
        return mistakes.isEmpty()
                ? new Loaded.Right(new ProfileBuilder(whole.root(), proofHolds).build())
                : wrong(mistakes);
    }

    private static Loaded wrong(List<Mistake> mistakes) {
        return new Loaded.Wrong(mistakes.stream().sorted(IN_FILE_ORDER).toList());
    }

    /** The JSON schema of profiles (JSON Schema 2020-12), for editors. */
    public static String schema() {
        return ProfileSchema.text();
    }
}
