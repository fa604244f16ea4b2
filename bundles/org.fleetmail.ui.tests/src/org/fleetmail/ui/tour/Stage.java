package org.fleetmail.ui.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IEditorPart;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.profile.ProfileWindows;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.RolloutDesk;

/** A small office at work, with something to look at in everything the console shows. */
public final class Stage implements AutoCloseable {
    private static final int DEVICES = 12;

    /** Name of an endpoint whose port there is not. */
    static final String MISTAKEN = "Wrong port (simulated)";

    private static final String TABLE = """
        Serial,IP address,Name,Location,Remark
        SIM-0001,127.25.1.12,Reception 受付,1F,
        SIM-0099,127.25.1.99,Sales 営業部,2F,new
        """;

    private final RolloutDesk desk;
    private final Console console;
    private final Plan plan;
    private final Path planFile;
    private final Path profile;
    private final Path table;
    private final RunSummary first;
    private final RunSummary second;

    /**
     * Opens the office in a folder, and moves its devices to one port and then to another. Views that are open are closed: the
     * Error Log, for example, would grow meanwhile.
     */
    public Stage(Path folder) {
        new Console().closeViews();
        desk = new RolloutDesk(folder, OfficePlan.of(DEVICES, Faults.none(), 1));
        console = desk.console();
        first = moved("Move to 587 with STARTTLS");
        second = moved("Move to 465 with implicit TLS");
        plan = desk.shownPlan();
        planFile = folder.resolve("plan.json");
        Outcome<Path> written = PlanFile.write(plan, planFile);
        written.toOptional().orElseThrow();
        profile = folder.resolve("example-simulated.yaml");
        table = written(folder.resolve("devices.csv"), TABLE);
        console.robot().tell(this::addWhatIsMissing);
        console.robot().tell(this::addMistake);
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunSummary moved(String rollout) {
        desk.apply(rollout, "For a look around");
        return desk.awaitEnd();
    }

    /** There is an element for every editor of elements. */
    private void addWhatIsMissing() {
        FleetPackage.eINSTANCE.getEClassifiers().stream()
                .filter(EClass.class::isInstance)
                .map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && FleetPackage.Literals.ELEMENT.isSuperTypeOf(type))
                .forEach(this::addIfMissing);
    }

    /** There is a finding that can be mended and accepted. */
    private void addMistake() {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("wrong-port");
        endpoint.setName(MISTAKEN);
        endpoint.setHost("127.0.0.1");
        endpoint.setPort(70_000);
        fleet().fleet().getEndpoints().add(endpoint);
    }

    private void addIfMissing(EClass type) {
        Element made = (Element) EcoreUtil.create(type);
        if (Elements.editor(made) != null && elements().noneMatch(type::isInstance)) {
            made.setId("tour-" + type.getName());
            fleet().fleet().eClass().getEAllContainments().stream()
                    .filter(place -> place.isMany() && place.getEReferenceType().isSuperTypeOf(type))
                    .findFirst()
                    .ifPresent(place -> add(place, made));
        }
    }

    @SuppressWarnings("unchecked")
    private void add(EReference place, Element made) {
        ((List<Element>) fleet().fleet().eGet(place)).add(made);
    }

    private Stream<Element> elements() {
        Stream.Builder<Element> all = Stream.builder();
        fleet().fleet().eAllContents().forEachRemaining(object -> {
            if (object instanceof Element element) {
                all.add(element);
            }
        });
        return Stream.concat(Stream.of(fleet().fleet()), all.build());
    }

    public Console console() {
        return console;
    }

    OpenFleet fleet() {
        return desk.fleet();
    }

    RunSummary first() {
        return first;
    }

    RunSummary second() {
        return second;
    }

    /** A spreadsheet with devices, one of them new. */
    Path table() {
        return table;
    }

    Plan plan() {
        return plan;
    }

    /** Ways to open all windows. */
    List<Opening> windows() {
        return new Windows(this).all();
    }

    /** Marks a device that nobody knows the way into. */
    void needCredentials() {
        console.robot()
                .tell(() -> fleet().fleet().getDevices().getFirst().getTags().add(CredentialsNeeded.TAG));
    }

    /** The fleet as a colleague has it in the file. */
    FleetDocument onDisk() {
        return FleetFile.open(fleet().path()).toOptional().orElseThrow();
    }

    /** Opens an editor on something that is its kind. */
    IEditorPart edit(String editor) {
        return switch (editor) {
            case Parts.PLAN_EDITOR -> {
                console.openPlan(planFile);
                yield opened(editor);
            }
            case Parts.RUN_EDITOR -> {
                desk.open("For a look around");
                yield opened(editor);
            }
            case Parts.WELCOME -> {
                console.run("org.fleetmail.ui.welcome");
                yield opened(editor);
            }
            case Parts.PROFILE_EDITOR -> {
                console.robot().tell(() -> ProfileWindows.edit(console.window().getActivePage(), profile));
                yield opened(editor);
            }
            default -> console.edit(fleet(), element(editor));
        };
    }

    private String element(String editor) {
        return console.robot()
                .ask(() -> elements()
                        .filter(element -> editor.equals(Elements.editor(element)))
                        .map(Element::getId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("nothing to edit with " + editor)));
    }

    private IEditorPart opened(String editor) {
        console.robot().await(editor, () -> {
            IEditorPart active = console.window().getActivePage().getActiveEditor();
            return active != null && active.getSite().getId().equals(editor);
        });
        return console.activeEditor();
    }

    @Override
    public void close() throws Exception {
        desk.close();
    }
}
