package org.fleetmail.client.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Deadline;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Provider;
import org.osgi.service.component.annotations.Component;

/**
 * Nothing that a provider ends is used any more when it ends: neither what the fleet notes of its providers nor what we know
 * of providers ourselves.
 */
@Component
public final class ProviderRule implements Rule {
    /** Earlier than so many days before, nobody is bothered. */
    private static final int EARLY = 180;

    /** From so many days before on, it is urgent. */
    private static final int URGENT = 30;

    private final Clock clock;

    /** Goes by the day of this computer. */
    public ProviderRule() {
        this(Clock.systemDefaultZone());
    }

    ProviderRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "provider.deadline";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return Stream.concat(noted(fleet), known(fleet)).toList();
    }

    private Stream<Finding> noted(Fleet fleet) {
        return fleet.getProviders().stream()
                .filter(provider ->
                        fleet.getEndpoints().stream().anyMatch(endpoint -> endpoint.getProvider() == provider))
                .flatMap(provider -> provider.getDeadlines().stream()
                        .flatMap(deadline -> date(deadline).stream()
                                .flatMap(date -> found(provider, date, words(deadline)).stream())));
    }

    private static Optional<LocalDate> date(Deadline deadline) {
        try {
            return Optional.ofNullable(deadline.getDate()).map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Sentence words(Deadline deadline) {
        return Sentence.verbatim(deadline.getText() == null ? "" : deadline.getText());
    }

    private Optional<Finding> found(Provider provider, LocalDate date, Sentence text) {
        return found(provider.getId(), Literals.PROVIDER__DEADLINES.getName(), date, text);
    }

    private Stream<Finding> known(Fleet fleet) {
        return fleet.getAccounts().isEmpty()
                ? Stream.empty()
                : DeadlineHit.of(fleet, MailProviders.shipped()).stream()
                        .flatMap(hit -> hit.accounts().stream()
                                .flatMap(account -> found(
                                        account.getId(),
                                        Literals.ACCOUNT__MECHANISM.getName(),
                                        hit.deadline().date(),
                                        hit.deadline().text().sentence())
                                        .stream()));
    }

    private Optional<Finding> found(String element, String feature, LocalDate date, Sentence text) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), date);
        return days > EARLY
                ? Optional.empty()
                : Optional.of(new Finding(
                        id(),
                        days <= URGENT ? Severity.HIGH : Severity.MEDIUM,
                        element == null ? "" : element,
                        feature,
                        Sentence.of(ProviderRule.class, days < 0 ? "deadline.past" : "deadline", date.toString(), text),
                        Sentence.of(ProviderRule.class, "deadline.remedy"),
                        List.of(),
                        List.of()));
    }
}
