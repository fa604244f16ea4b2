package org.fleetmail.device.profile;

/** A place in an answer at which a text stands. */
public sealed interface WebPlace {
    /** The value of a form control of an HTML page by its name: input, select or textarea. */
    record Input(String name) implements WebPlace {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The value at a JSON pointer (RFC 6901). */
    record Json(String pointer) implements WebPlace {
        @Override
        public String toString() {
            return pointer;
        }
    }

    /**
     * The text of an XML element, by the local names on the way to it from the root, {@code Envelope/Body/Port}; the
     * last may be an attribute, {@code Mail/@enabled}. The first element that fits counts.
     */
    record Xml(String path) implements WebPlace {
        @Override
        public String toString() {
            return path;
        }
    }

    /** A header of the answer; letter case does not count. */
    record Header(String name) implements WebPlace {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A cookie the device has set in this session. */
    record Cookie(String name) implements WebPlace {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What stands between two texts, for pages that are script: {@code hidden = '} and {@code '}. */
    record Between(String before, String after) implements WebPlace {
        @Override
        public String toString() {
            return before + "…" + after;
        }
    }
}
