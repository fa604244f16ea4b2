package org.fleetmail.ui.internal.form;

import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.observable.IObserving;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.fleetmail.ui.internal.edit.Edits;

/** Writes a bound value into the model by an undoable command. */
final class SetCommandStrategy<S, D> extends UpdateValueStrategy<S, D> {
    private final EditingDomain domain;

    SetCommandStrategy(EditingDomain domain) {
        this.domain = domain;
    }

    @Override
    protected IStatus doSet(IObservableValue<? super D> model, D value) {
        EObject owner = (EObject) ((IObserving) model).getObserved();
        Edits.set(domain, owner, (EStructuralFeature) model.getValueType(), value);
        return Status.OK_STATUS;
    }
}
