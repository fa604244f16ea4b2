package org.fleetmail.core.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Device;

/** A change of the fleet that mends a finding. It is data, so that the console can make an undoable command of it. */
public sealed interface Fix {
    /** The object that is changed. */
    EObject target();

    /** Changes the fleet. */
    void apply();

    /**
     * Gives a feature another value.
     *
     * @param value the new value; {@code null} clears the feature
     */
    record Set(EObject target, EStructuralFeature feature, Object value) implements Fix {
        @Override
        public void apply() {
            if (value == null) {
                target.eUnset(feature);
            } else {
                target.eSet(feature, value);
            }
        }
    }

    /** Adds a value to a feature that holds several. */
    record Add(EObject target, EStructuralFeature feature, Object value) implements Fix {
        @Override
        @SuppressWarnings("unchecked")
        public void apply() {
            List<Object> values = (List<Object>) target.eGet(feature);
            if (!values.contains(value)) {
                values.add(value);
            }
        }
    }

    /**
     * Gives a device settings of its own.
     *
     * @param label what that means, for a menu
     * @param settings values by identities such as {@code smtp.port}
     */
    record OwnValues(Sentence label, Device target, Map<String, String> settings) implements Fix {
        public OwnValues {
            settings = Map.copyOf(settings);
        }

        @Override
        public void apply() {
            OwnSettings own = OwnSettings.of(target);
            new TreeMap<>(settings).forEach(own::override);
        }
    }
}
