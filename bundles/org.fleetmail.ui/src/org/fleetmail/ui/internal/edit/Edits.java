package org.fleetmail.ui.internal.edit;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.WholeChange;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;

/** Undoable changes of a fleet, each with a name for the Edit menu. */
public final class Edits {
    private Edits() {}

    /** Sets a feature; does nothing where it has that value already. */
    public static void set(EditingDomain domain, EObject owner, EStructuralFeature feature, Object value) {
        if (Objects.equals(owner.eGet(feature), value)) {
            return;
        }
        Object set = value == null ? SetCommand.UNSET_VALUE : value;
        String label = NLS.bind(Messages.Edits_change, FeatureTexts.label(feature), name(owner));
        execute(domain, SetCommand.create(domain, owner, feature, set), label);
    }

    /** Sets a feature of many elements, as one change; those that have the value already stay as they are. */
    public static void setAll(
            EditingDomain domain, List<? extends Element> owners, EStructuralFeature feature, Object value) {
        List<? extends Element> others = owners.stream()
                .filter(owner -> !Objects.equals(owner.eGet(feature), value))
                .toList();
        if (others.size() == 1) {
            set(domain, others.getFirst(), feature, value);
        } else if (!others.isEmpty()) {
            Object set = value == null ? SetCommand.UNSET_VALUE : value;
            CompoundCommand all = new CompoundCommand();
            others.forEach(owner -> all.append(SetCommand.create(domain, owner, feature, set)));
            execute(domain, all, NLS.bind(Messages.Edits_change_many, FeatureTexts.label(feature), others.size()));
        }
    }

    /** Adds an element. */
    public static void add(EditingDomain domain, EObject owner, EReference feature, EObject added) {
        String label = NLS.bind(Messages.Edits_add, Elements.name(added));
        execute(domain, AddCommand.create(domain, owner, feature, added), label);
    }

    /** Deletes an element and every reference to it. */
    public static void delete(EditingDomain domain, Element deleted) {
        delete(domain, List.of(deleted));
    }

    /** Deletes elements, of which there is at least one, and every reference to them, as one change. */
    public static void delete(EditingDomain domain, List<Element> deleted) {
        String label = deleted.size() == 1
                ? NLS.bind(Messages.Edits_delete, Elements.name(deleted.getFirst()))
                : NLS.bind(Messages.Edits_delete_many, deleted.size());
        execute(domain, DeleteCommand.create(domain, deleted), label);
    }

    /** Takes away something that belongs to an object and has no identity. */
    public static void remove(EditingDomain domain, EObject owner, EReference feature, EObject removed) {
        String label = NLS.bind(Messages.Edits_delete, Elements.name(removed));
        execute(domain, RemoveCommand.create(domain, owner, feature, removed), label);
    }

    /** Moves one of several things to another place among them. */
    public static void move(EditingDomain domain, EObject owner, EReference feature, EObject moved, int place) {
        String label = NLS.bind(Messages.Edits_move, Elements.name(moved));
        execute(domain, MoveCommand.create(domain, owner, feature, moved, place), label);
    }

    /** Does work that changes many things below an object, as one change. */
    public static void change(EditingDomain domain, EObject whole, String label, Runnable work) {
        domain.getCommandStack().execute(new WholeChange(whole, label, work));
    }

    private static void execute(EditingDomain domain, Command command, String label) {
        if (command instanceof AbstractCommand named) {
            named.setLabel(label);
        }
        domain.getCommandStack().execute(command);
    }

    /** The name of what a person sees changing: of the element around an access or a setting. */
    private static String name(EObject owner) {
        EObject named = owner;
        while (!(named instanceof Element) && named.eContainer() != null) {
            named = named.eContainer();
        }
        return Elements.name(named);
    }
}
