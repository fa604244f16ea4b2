package org.fleetmail.core.finding;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.text.Sentence;

/**
 * A change of one feature that mends a finding. It is data, so that the console can make an undoable command of it.
 *
 * @param label what the change does, for a menu
 * @param target the element to change
 * @param feature the feature to set
 * @param value the new value; {@code null} clears the feature
 */
public record Fix(Sentence label, EObject target, EStructuralFeature feature, Object value) {}
