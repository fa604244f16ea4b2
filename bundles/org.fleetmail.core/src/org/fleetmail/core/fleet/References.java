package org.fleetmail.core.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Element;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.MailTemplate;

/** Identities and references of a file being read. References are resolved once, when every element is known. */
final class References {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private record Reference(EObject from, EReference feature, String ids, Place place) {}

    private final Problems problems;
    private final Map<String, Element> elements = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
    }

    /** Notes the identity of what was just read, if it is of a kind that has one. */
    void identify(EObject object, Marks marks) {
        if (!(object instanceof Element element)) {
            return;
        }
        String id = element.getId();
        if (id == null) {
            problems.add(marks.here(), TroubleCode.FLEET_SYNTAX, "no-id", kind(object));
        } else if (!Ids.valid(id)) {
            problems.add(marks.of("id"), TroubleCode.FLEET_SYNTAX, "bad-id", id);
        } else if (elements.putIfAbsent(id, element) != null) {
            problems.add(marks.of("id"), TroubleCode.FLEET_DUPLICATE_ID, "duplicate-id", id);
        }
    }

    void note(EObject from, EReference feature, String ids, Place place) {
        references.add(new Reference(from, feature, ids, place));
    }

    /** Resolves all references, then looks for templates that are based on themselves. */
    void resolve() {
        references.forEach(this::resolve);
        references.stream()
                .filter(reference -> reference.feature() == FleetPackage.Literals.MAIL_TEMPLATE__BASED_ON)
                .forEach(this::findCycle);
    }

    private void resolve(Reference reference) {
        for (String id : BLANKS.split(reference.ids().strip())) {
            Element target = elements.get(id);
            if (reference.feature().getEReferenceType().isInstance(target)) {
                link(reference, target);
            } else if (id.indexOf('#') > 0) {
                problems.add(reference.place(), TroubleCode.FLEET_HOSTILE, "outside", id);
            } else if (target == null) {
                String name = reference.feature().getName();
                problems.add(reference.place(), TroubleCode.FLEET_REFERENCE, "dangling", name, id);
            } else {
                String wanted = reference.feature().getEReferenceType().getName();
                problems.add(reference.place(), TroubleCode.FLEET_REFERENCE, "wrong-kind", id, kind(target), wanted);
            }
        }
    }

    private void link(Reference reference, Element target) {
        if (reference.feature().isMany()) {
            @SuppressWarnings("unchecked")
            EList<EObject> list = (EList<EObject>) reference.from().eGet(reference.feature());
            list.add(target);
        } else {
            reference.from().eSet(reference.feature(), target);
        }
    }

    private void findCycle(Reference reference) {
        MailTemplate template = (MailTemplate) reference.from();
        if (Templates.inCycle(template)) {
            problems.add(reference.place(), TroubleCode.FLEET_CYCLE, "cycle", template.getId());
        }
    }

    private static String kind(EObject object) {
        return object.eClass().getName();
    }
}
