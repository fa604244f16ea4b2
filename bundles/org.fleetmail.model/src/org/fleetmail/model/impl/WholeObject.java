package org.fleetmail.model.impl;

import java.lang.invoke.VarHandle;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * What all objects of the model are: objects whose lists are there from the beginning. EMF would make a list when it is first
 * asked for, so that reading changes an object; here one thread may read while another works with the same object, and
 * neither makes a list that the other does not know.
 */
public abstract class WholeObject extends MinimalEObjectImpl.Container {
    /** Makes all lists, and has them seen by other threads before the object is. */
    protected WholeObject() {
        for (EStructuralFeature feature : eClass().getEAllStructuralFeatures()) {
            if (feature.isMany()) {
                eGet(feature);
            }
        }
        VarHandle.releaseFence();
    }
}
