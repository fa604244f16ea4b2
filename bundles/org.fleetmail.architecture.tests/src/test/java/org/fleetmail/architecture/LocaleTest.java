package org.fleetmail.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The console writes days, times and numbers as its language does. */
class LocaleTest {
    /** A day or a time that is typed, kept in a fleet or stands in the name of a file has one form in all languages. */
    private static final Set<String> ONE_FORM = Set.of("ScheduleDraft", "AcceptDialog", "CheckFiles", "Rows");

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .importPaths(Stream.of("org.fleetmail.ui", "org.fleetmail.rcp")
                    .map(name -> new Bundle(Repository.ROOT.resolve("bundles").resolve(name)).classes())
                    .toList());

    private static boolean isWithoutLanguage(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean time = owner.startsWith("java.time.") && !owner.equals("java.time.Duration");
        return time && (name.equals("toString") || name.equals("ofPattern"))
                || owner.equals("java.text.SimpleDateFormat")
                || owner.equals("java.lang.String")
                        && (name.equals("format") || name.equals("formatted"))
                        && !call.getTarget()
                                .getRawParameterTypes()
                                .getFirst()
                                .getName()
                                .equals("java.util.Locale");
    }

    @Test
    void nothing_is_written_in_a_form_of_no_language() {
        noClasses()
                .should(new ArchCondition<>("write a day, a time or a number in a form of no language") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethodCallsFromSelf().stream()
                                .filter(call -> !ONE_FORM.contains(type.getSimpleName()))
                                .filter(LocaleTest::isWithoutLanguage)
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
                    }
                })
                .check(CONSOLE);
    }
}
