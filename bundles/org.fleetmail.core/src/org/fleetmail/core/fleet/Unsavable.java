package org.fleetmail.core.fleet;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentsEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.MailTemplate;

/**
 * Why a fleet cannot be saved: what is written must be a file that can be opened again.
 *
 * @param code which kind
 * @param detail the facts
 */
record Unsavable(TroubleCode code, Sentence detail) {
    private static Unsavable of(TroubleCode code, String key, Object... arguments) {
        return new Unsavable(code, Sentence.of(Unsavable.class, key, arguments));
    }

    /** The first reason, if there is one. */
    static Optional<Unsavable> reason(Fleet fleet) {
        Set<String> ids = new HashSet<>();
        TreeIterator<EObject> all = EcoreUtil.getAllContents(List.of(fleet));
        while (all.hasNext()) {
            EObject object = all.next();
            Optional<Unsavable> reason = identity(object, ids)
                    .or(() -> reference(object, fleet))
                    .or(() -> circle(object))
                    .or(() -> text(object));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<Unsavable> identity(EObject object, Set<String> ids) {
        if (!(object instanceof Element element)) {
            return Optional.empty();
        }
        String id = element.getId();
        if (!Ids.valid(id)) {
            return Optional.of(of(TroubleCode.FLEET_SYNTAX, "bad-id", Objects.requireNonNullElse(id, "")));
        }
        return ids.add(id) ? Optional.empty() : Optional.of(of(TroubleCode.FLEET_DUPLICATE_ID, "duplicate-id", id));
    }

    private static Optional<Unsavable> reference(EObject object, Fleet fleet) {
        Iterator<EObject> targets = object.eCrossReferences().iterator();
        while (targets.hasNext()) {
            EObject target = targets.next();
            if (EcoreUtil.getRootContainer(target) != fleet) {
                String feature =
                        ((EContentsEList.FeatureIterator<?>) targets).feature().getName();
                String id = target instanceof Element element ? String.valueOf(element.getId()) : "";
                return Optional.of(of(TroubleCode.FLEET_REFERENCE, "dangling", feature, id));
            }
        }
        return Optional.empty();
    }

    private static Optional<Unsavable> circle(EObject object) {
        return object instanceof MailTemplate template && Templates.inCycle(template)
                ? Optional.of(of(TroubleCode.FLEET_CYCLE, "cycle", template.getId()))
                : Optional.empty();
    }

    private static Optional<Unsavable> text(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (texts(object.eGet(attribute)).anyMatch(text -> !Characters.fit(text))) {
                return Optional.of(of(TroubleCode.FLEET_SYNTAX, "unprintable", attribute.getName()));
            }
        }
        return Optional.empty();
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
