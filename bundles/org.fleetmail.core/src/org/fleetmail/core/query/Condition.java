package org.fleetmail.core.query;

import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.model.Device;

/** What a query asks of a device. */
sealed interface Condition {
    boolean holds(Device device);

    /** Whether the answer depends on a field. */
    boolean asksFor(Field field);

    /** All of some; none: always. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Device device) {
            return parts.stream().allMatch(part -> part.holds(device));
        }

        @Override
        public boolean asksFor(Field field) {
            return parts.stream().anyMatch(part -> part.asksFor(field));
        }
    }

    /** At least one of some. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Device device) {
            return parts.stream().anyMatch(part -> part.holds(device));
        }

        @Override
        public boolean asksFor(Field field) {
            return parts.stream().anyMatch(part -> part.asksFor(field));
        }
    }

    /** The opposite. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Device device) {
            return !part.holds(device);
        }

        @Override
        public boolean asksFor(Field field) {
            return part.asksFor(field);
        }
    }

    /** A field has a value of this form. */
    record Is(Field field, Glob form) implements Condition {
        @Override
        public boolean holds(Device device) {
            return field.values(device).anyMatch(form::matches);
        }

        @Override
        public boolean asksFor(Field asked) {
            return field == asked;
        }
    }

    /** A field has no value. */
    record Lacks(Field field) implements Condition {
        @Override
        public boolean holds(Device device) {
            return field.values(device).allMatch(String::isEmpty);
        }

        @Override
        public boolean asksFor(Field asked) {
            return field == asked;
        }
    }

    /** Some field other than the groups has a value of this form. */
    record Mentions(Glob form) implements Condition {
        @Override
        public boolean holds(Device device) {
            return Stream.of(Field.values())
                    .filter(this::asksFor)
                    .flatMap(field -> field.values(device))
                    .anyMatch(form::matches);
        }

        @Override
        public boolean asksFor(Field field) {
            return field != Field.GROUP;
        }
    }
}
