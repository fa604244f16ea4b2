package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.plan.DeviceList;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Wish;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What shall be other than the fleet says, for one plan. */
final class Wishes {
    @Option(names = "--devices", paramLabel = "FILE", descriptionKey = "option.devices-file")
    private Optional<Path> devices = Optional.empty();

    @Option(names = "--template", paramLabel = "NAME", descriptionKey = "option.template")
    private Optional<String> template = Optional.empty();

    @Option(names = "--account", paramLabel = "NAME", descriptionKey = "option.plan-account")
    private Optional<String> account = Optional.empty();

    @Option(names = "--set", paramLabel = "SETTING=VALUE", descriptionKey = "option.set")
    private Map<String, String> overrides = new LinkedHashMap<>();

    /** The request with all of it; a name the fleet does not have is a wrong call. */
    Outcome<PlanRequest> apply(PlanRequest request, CommandSpec spec) {
        Fleet fleet = request.fleet();
        Wish wish = new Wish(
                template.map(name -> named(spec, fleet.getTemplates(), name)),
                account.map(name -> named(spec, fleet.getAccounts(), name)),
                overrides);
        PlanRequest wished = request.with(wish);
        return devices.map(file -> DeviceList.read(file)
                        .map(list -> wished.within(list, file.getFileName().toString())))
                .orElseGet(() -> Outcome.done(wished));
    }

    private static <E extends Element> E named(CommandSpec spec, List<E> elements, String name) {
        return elements.stream()
                .filter(element -> name.equals(element.getId()) || name.equals(element.getName()))
                .findFirst()
                .orElseThrow(() -> WrongCall.of(
                        spec,
                        "plan.no-element",
                        name,
                        String.join(", ", elements.stream().map(Element::getId).toList())));
    }
}
