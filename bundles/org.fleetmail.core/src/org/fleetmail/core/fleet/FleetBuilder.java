package org.fleetmail.core.fleet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds a fleet from the events of a parser. It reads the XMI that EMF writes for a fleet and nothing else: the general
 * reader of EMF follows references into other files, loads packages from where a file says and takes any class for any
 * element, all of which a file from somebody else must not do. Every problem is noted with its place, and the rest is
 * still looked at.
 */
final class FleetBuilder extends DefaultHandler {
    /** What an open element is: an object, or one value of an attribute that can have many; neither when it is skipped. */
    private record Open(EObject object, EAttribute attribute, StringBuilder text) {
        static final Open SKIPPED = new Open(null, null, null);
    }

    private final Marks marks;
    private final Problems problems;
    private final References references;
    private final Deque<Open> open = new ArrayDeque<>();
    private Fleet fleet;

    FleetBuilder(Marks marks, Problems problems) {
        this.marks = marks;
        this.problems = problems;
        this.references = new References(problems);
    }

    /** The fleet; whole only when there was no problem. */
    Fleet fleet() {
        return fleet;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (open.isEmpty()) {
            open.push(root(uri, local, attributes));
            return;
        }
        Open parent = open.peek();
        EStructuralFeature feature = parent.object() == null || !uri.isEmpty()
                ? null
                : parent.object().eClass().getEStructuralFeature(local);
        open.push(
                switch (feature) {
                    case EAttribute attribute -> value(parent.object(), attribute, attributes);
                    case EReference reference
                    when reference.isContainment() -> child(parent.object(), reference, attributes);
                    case EReference reference -> outside(reference.getName());
                    case null, default -> unknown(parent, name);
                });
    }

    private Open root(String uri, String local, Attributes attributes) throws SAXException {
        if (!uri.equals(FleetPackage.eNS_URI) || !local.equals("Fleet")) {
            problems.add(marks.here(), TroubleCode.FLEET_SYNTAX, "not-a-fleet");
            throw new SAXException("not a fleet");
        }
        fleet = FleetFactory.eINSTANCE.createFleet();
        fill(fleet, attributes);
        fleet.setFormatVersion(Migration.CURRENT);
        return new Open(fleet, null, null);
    }

    private Open child(EObject parent, EReference reference, Attributes attributes) {
        if (!reference.isMany() && parent.eIsSet(reference)) {
            problems.add(marks.here(), TroubleCode.FLEET_SYNTAX, "twice", reference.getName());
            return Open.SKIPPED;
        }
        EClass type = reference.getEReferenceType();
        EObject child = type.getEPackage().getEFactoryInstance().create(type);
        fill(child, attributes);
        if (reference.isMany()) {
            @SuppressWarnings("unchecked")
            InternalEList<EObject> list = (InternalEList<EObject>) parent.eGet(reference);
            list.addUnique(child);
        } else {
            parent.eSet(reference, child);
        }
        return new Open(child, null, null);
    }

    private Open value(EObject object, EAttribute attribute, Attributes attributes) {
        boolean nothing = "true".equals(attributes.getValue(XMLResource.XSI_URI, "nil"));
        if (nothing && !attribute.isMany()) {
            object.eSet(attribute, null);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!attributes.getURI(i).equals(XMLResource.XSI_URI)) {
                unknownAttribute(attributes.getQName(i));
            }
        }
        return nothing ? Open.SKIPPED : new Open(null, attribute, new StringBuilder());
    }

    private Open outside(String name) {
        problems.add(marks.here(), TroubleCode.FLEET_HOSTILE, "outside", name);
        return Open.SKIPPED;
    }

    private Open unknown(Open parent, String name) {
        if (parent != Open.SKIPPED) {
            problems.add(marks.here(), TroubleCode.FLEET_SYNTAX, "unknown-element", name);
        }
        return Open.SKIPPED;
    }

    private void fill(EObject object, Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            String value = attributes.getValue(i);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                continue;
            }
            switch (attributes.getURI(i)) {
                case "" -> own(object, name, value);
                case XMIResource.XMI_URI -> xmi(object, name, attributes.getLocalName(i));
                case XMLResource.XSI_URI -> xsi(object, name, attributes.getLocalName(i), value);
                default -> unknownAttribute(name);
            }
        }
        references.identify(object, marks);
    }

    private void own(EObject object, String name, String value) {
        switch (object.eClass().getEStructuralFeature(name)) {
            case EAttribute attribute when !attribute.isMany() -> set(object, attribute, value, () -> marks.of(name));
            case EReference reference
            when !reference.isContainment() -> references.note(object, reference, value, marks.of(name));
            case null, default -> {
                if (name.equals("href")) {
                    problems.add(marks.of(name), TroubleCode.FLEET_HOSTILE, "outside", name);
                } else {
                    unknownAttribute(name);
                }
            }
        }
    }

    private void xmi(EObject object, String name, String local) {
        if (object != fleet || !local.equals(XMIResource.VERSION_NAME)) {
            unknownAttribute(name);
        }
    }

    private void xsi(EObject object, String name, String local, String value) {
        if (!local.equals(XMLResource.TYPE)) {
            problems.add(marks.of(name), TroubleCode.FLEET_HOSTILE, "outside", name);
        } else if (!value.substring(value.indexOf(':') + 1)
                .equals(object.eClass().getName())) {
            problems.add(marks.of(name), TroubleCode.FLEET_HOSTILE, "foreign-type", value);
        }
    }

    private void unknownAttribute(String name) {
        problems.add(marks.of(name), TroubleCode.FLEET_SYNTAX, "unknown-attribute", name);
    }

    private void set(EObject object, EAttribute attribute, String text, Supplier<Place> place) {
        try {
            Object value = EcoreUtil.createFromString(attribute.getEAttributeType(), text);
            if (attribute.isMany()) {
                @SuppressWarnings("unchecked")
                EList<Object> list = (EList<Object>) object.eGet(attribute);
                list.add(value);
            } else {
                object.eSet(attribute, value);
            }
        } catch (IllegalArgumentException e) {
            problems.add(place.get(), TroubleCode.FLEET_SYNTAX, "bad-value", text, attribute.getName());
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        Open element = open.peek();
        if (element.text() != null) {
            element.text().append(characters, start, length);
        } else if (element.object() != null) {
            String text = new String(characters, start, length).strip();
            if (!text.isEmpty()) {
                problems.add(marks.here(), TroubleCode.FLEET_SYNTAX, "unknown-text", text);
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        Open element = open.pop();
        if (element.attribute() != null) {
            set(open.peek().object(), element.attribute(), element.text().toString(), marks::here);
        }
    }

    @Override
    public void endDocument() {
        references.resolve();
    }
}
