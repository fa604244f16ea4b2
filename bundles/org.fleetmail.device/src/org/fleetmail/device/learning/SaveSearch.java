package org.fleetmail.device.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Field;
import org.fleetmail.device.setting.MailSetting;

/** Finds the requests that saved mail settings, the pages that showed them before, and what each field is for. */
final class SaveSearch {
    /** A login has a user and a password too, so these alone make no mail page. */
    private static final Set<MailSetting> TELLING = EnumSet.complementOf(EnumSet.of(
            MailSetting.SMTP_USER, MailSetting.SMTP_PASSWORD, MailSetting.POP3_USER, MailSetting.POP3_PASSWORD));

    private static final int MOST_SAVES = 5;

    private final List<Exchange> exchanges;
    private final List<Page> pages;
    private final TokenSearch tokens;

    SaveSearch(List<Exchange> exchanges, List<Page> pages, TokenSearch tokens) {
        this.exchanges = exchanges;
        this.pages = pages;
        this.tokens = tokens;
    }

    /** The saves in their order; of several with the same path and the same names, the last. */
    List<SaveStep> saves() {
        Map<String, Exchange> last = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            if (exchange.sends() && exchange.status() < 400 && isMailPage(exchange)) {
                last.put(signature(exchange), exchange);
            }
        }
        List<SaveStep> steps = new ArrayList<>();
        Set<MailSetting> taken = new HashSet<>();
        for (Exchange exchange : last.values().stream().limit(MOST_SAVES).toList()) {
            steps.add(step(steps.isEmpty() ? "mail" : "mail" + (steps.size() + 1), exchange, taken));
        }
        return steps.stream()
                .filter(step -> step.fields().stream().anyMatch(field -> field.role() == Role.SETTING))
                .toList();
    }

    private static String signature(Exchange exchange) {
        List<String> names = bodyFields(exchange).stream()
                .filter(field -> !field.value().isEmpty() && field.value().matches("[A-Za-z_]+"))
                .filter(field -> field.name().matches("(?i).*(func|action|cmd|command|page|mode)"))
                .map(Field::value)
                .toList();
        return exchange.method() + exchange.path() + names;
    }

    private boolean isMailPage(Exchange exchange) {
        Optional<Page> page = page(exchange);
        return bodyFields(exchange).stream()
                .flatMap(field -> proposals(field, page).stream().limit(1))
                .anyMatch(
                        proposal -> TELLING.contains(proposal.setting()) && proposal.likelihood() != Likelihood.UNSURE);
    }

    static List<Field> bodyFields(Exchange exchange) {
        return exchange.sent().map(body -> body.fields()).orElse(List.of());
    }

    /** The latest answer before that holds most of the names that are sent. */
    private Optional<Page> page(Exchange exchange) {
        List<String> names =
                bodyFields(exchange).stream().map(Field::name).distinct().toList();
        return pages.subList(0, exchange.number() - 1).stream()
                .filter(page -> !page.controls().isEmpty())
                .map(page -> Map.entry(page, shared(page, names)))
                .filter(entry -> entry.getValue() * 2 >= names.size() && entry.getValue() > 0)
                .max(Comparator.<Map.Entry<Page, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparingInt(entry -> entry.getKey().exchange().number()))
                .map(Map.Entry::getKey);
    }

    private static long shared(Page page, List<String> names) {
        return names.stream().filter(name -> control(page, name).isPresent()).count();
    }

    /** By the same name; in JSON and XML also by the last part of the name, where that is the only one. */
    static Optional<Control> control(Page page, String name) {
        Optional<Control> same = page.control(name);
        return same.isPresent() || page.kind() == BodyKind.HTML ? same : page.onlyOneCalled(name);
    }

    private static List<Proposal> proposals(Field field, Optional<Page> page) {
        return Clues.about(
                field.name(),
                page.flatMap(each -> control(each, field.name())),
                page.map(Page::title).orElse(""),
                field.value());
    }

    private SaveStep step(String name, Exchange exchange, Set<MailSetting> taken) {
        Optional<Page> page = page(exchange);
        List<LearnedField> plain = fields(exchange, page);
        List<LearnedField> withSettings = assigned(plain, taken);
        return new SaveStep(
                name,
                exchange,
                page.map(Page::exchange),
                page.map(Page::title).orElse(""),
                withSettings.stream().map(field -> withRole(field, exchange)).toList());
    }

    private static List<LearnedField> fields(Exchange exchange, Optional<Page> page) {
        List<Field> sent = new ArrayList<>(bodyFields(exchange));
        Set<String> names = new LinkedHashSet<>();
        sent.forEach(field -> names.add(field.name()));
        if (page.isPresent()) {
            page.get().controls().values().stream()
                    .filter(control -> control.type().equals("checkbox") && !names.contains(control.name()))
                    .forEach(control -> sent.add(new Field(control.name(), "")));
        }
        Set<String> seen = new HashSet<>();
        return sent.stream()
                .filter(field -> seen.add(field.name()))
                .map(field -> field(field, page))
                .toList();
    }

    private static LearnedField field(Field field, Optional<Page> page) {
        Optional<Control> control = page.flatMap(each -> control(each, field.name()));
        return new LearnedField(
                field.name(),
                control.map(Control::label).orElse(""),
                control.flatMap(Control::sentUntouched).orElse(""),
                field.value(),
                Role.FIXED,
                Optional.empty(),
                proposals(field, page),
                control);
    }

    /** Each setting goes to the field that is likeliest to be it; the surest are given out first. */
    private static List<LearnedField> assigned(List<LearnedField> fields, Set<MailSetting> taken) {
        Map<String, MailSetting> given = new LinkedHashMap<>();
        for (Likelihood likelihood : List.of(Likelihood.SURE, Likelihood.LIKELY, Likelihood.UNSURE)) {
            for (LearnedField field : fields) {
                field.proposals().stream()
                        .filter(proposal -> proposal.likelihood() == likelihood)
                        .filter(proposal -> !given.containsKey(field.name()) && !taken.contains(proposal.setting()))
                        .findFirst()
                        .ifPresent(proposal -> {
                            given.put(field.name(), proposal.setting());
                            taken.add(proposal.setting());
                        });
            }
        }
        return fields.stream()
                .map(field -> given.containsKey(field.name())
                        ? field.as(Role.SETTING, Optional.of(given.get(field.name())))
                        : field)
                .toList();
    }

    private LearnedField withRole(LearnedField field, Exchange exchange) {
        if (field.role() == Role.SETTING) {
            return field;
        }
        Field plain = new Field(field.name(), field.sent());
        boolean hidden = field.control().filter(Control::isHidden).isPresent();
        boolean leaf = field.control().filter(Control::isLeaf).isPresent();
        if ((field.control().isEmpty() || hidden || leaf || field.changed())
                && tokens.origin(plain, exchange.number()).isPresent()) {
            return field.as(Role.TOKEN, Optional.empty());
        }
        boolean button = field.control().filter(Control::isButton).isPresent();
        if (field.control().isPresent() && !button && !(hidden && field.changed())) {
            return field.as(Role.CARRIED, Optional.empty());
        }
        boolean computed = TokenSearch.looksComputed(field.sent()) && field.changed();
        return field.as(computed ? Role.COMPUTED : Role.FIXED, Optional.empty());
    }
}
