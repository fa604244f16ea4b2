package org.fleetmail.device.internal.yaml;

import org.fleetmail.core.text.Sentence;

/** Why a YAML text was not read further. */
public final class YamlProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Place place;
    private final transient Sentence text;

    YamlProblem(Place place, String key, Object... arguments) {
        super(key);
        this.place = place;
        this.text = Sentence.of(YamlProblem.class, key, arguments);
    }

    public Place place() {
        return place;
    }

    public Sentence text() {
        return text;
    }
}
