package org.fleetmail.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the code is written, as far as a machine can tell. */
class CodeTest {
    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
            new DescribedPredicate<>("are written by hand") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.getPackageName().startsWith("org.fleetmail.model");
                }
            };

    private static JavaClasses code;

    @BeforeAll
    static void readClasses() {
        code = new ClassFileImporter()
                .importPaths(Repository.productBundles().stream()
                        .map(Bundle::classes)
                        .toList())
                .that(WRITTEN_BY_HAND);
    }

    @Test
    void nothing_waits_by_the_clock() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(code);
    }

    @Test
    void nothing_prints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(code);
    }

    @Test
    void there_are_no_singletons_behind_getDefault() {
        noMethods()
                .that()
                .areStatic()
                .should()
                .haveName("getDefault")
                .allowEmptyShould(true)
                .check(code);
    }

    /** Others are an {@code Errand} or a {@code CancellableJob}, which end when a person cancels them. */
    private static final Set<String> SHORT_OR_UNSEEN_WORK = Set.of(
            "org.fleetmail.ui.fleet.RuleWatch",
            "org.fleetmail.ui.internal.device.CertificateLook",
            "org.fleetmail.ui.internal.form.SecretKeeping",
            "org.fleetmail.ui.internal.rollout.PlanFiles",
            "org.fleetmail.ui.internal.rollout.RunsView",
            "org.fleetmail.ui.internal.steps.StepsView",
            "org.fleetmail.ui.internal.verification.CheckWork",
            "org.fleetmail.ui.internal.welcome.VirtualOffices");

    @Test
    void work_of_the_background_that_takes_long_can_be_cancelled() {
        noClasses()
                .that(new DescribedPredicate<>("are not known to be short or unseen") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !SHORT_OR_UNSEEN_WORK.contains(type.getName());
                    }
                })
                .should(callMethodNamed("org.eclipse.core.runtime.jobs.Job", "create"))
                .check(code);
    }

    @Test
    void nobody_reaches_for_the_default_display() {
        noClasses()
                .should(callMethodNamed("org.eclipse.swt.widgets.Display", "getDefault"))
                .check(code);
    }

    @Test
    void what_is_done_later_on_the_display_goes_through_the_one_who_knows_that_it_may_be_gone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.fleetmail.ui.fleet.Later")
                .should(callMethodNamed("org.eclipse.swt.widgets.Display", "asyncExec"))
                .check(code);
    }

    @Test
    void background_work_does_not_reach_for_the_workbench() {
        methods()
                .that()
                .haveName("run")
                .and()
                .haveRawParameterTypes("org.eclipse.core.runtime.IProgressMonitor")
                .should(new ArchCondition<JavaMethod>("not use PlatformUI") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().getName().equals("org.eclipse.ui.PlatformUI"))
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.violated(method, call.getDescription())));
                    }
                })
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void the_model_is_changed_by_loaders_makers_of_fleets_and_commands_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.fleetmail.core.fleet..",
                        "org.fleetmail.exchange",
                        "org.fleetmail.simulator..",
                        "org.fleetmail.ui.internal.command..")
                .should(new ArchCondition<>("set a feature of the model") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethodCallsFromSelf().stream()
                                .filter(call ->
                                        call.getTargetOwner().getPackageName().equals("org.fleetmail.model"))
                                .filter(call -> call.getName().startsWith("set"))
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
                    }
                })
                .check(code);
    }

    @Test
    void names_say_the_subject() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .check(code);
        classes()
                .that()
                .areInterfaces()
                .should(new ArchCondition<>("not begin with a bare I") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getSimpleName().matches("I[A-Z][a-z].*")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .check(code);
    }

    @Test
    void a_secret_never_becomes_a_record_that_prints_it() {
        classes()
                .that()
                .areRecords()
                .should(new ArchCondition<>("hold secrets only as Secret") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .filter(field ->
                                        field.getName().toLowerCase().matches(".*(password|passphrase|community)$"))
                                .filter(field -> field.getRawType().getName().equals("java.lang.String"))
                                .forEach(field -> events.add(
                                        SimpleConditionEvent.violated(type, field.getFullName() + " is a String")));
                    }
                })
                .check(code);
    }

    private static ArchCondition<JavaClass> callMethodNamed(String owner, String name) {
        return new ArchCondition<>("call " + owner + "." + name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getName().equals(owner)
                                && call.getName().equals(name))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }
}
