package org.fleetmail.rollout.plan;

import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.Encoded;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.setting.SettingValue;

/** Turns planned values into such that can be written, with the secrets looked up. */
public final class Fitting {
    private static final Secret NO_SECRET = Secret.of("");

    private final Secrets secrets;

    public Fitting(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The value to write, or {@code SECRET-MISSING}. What a device keeps or did not tell cannot be written. */
    public Outcome<SettingValue> writable(PlannedValue value) {
        return switch (value) {
            case PlannedValue.Text(String text) -> Outcome.done(SettingValue.plain(text));
            case PlannedValue.SecretName(String name) -> secrets.find(name).map(SettingValue::hidden);
            case PlannedValue.Cleared cleared -> Outcome.done(SettingValue.hidden(NO_SECRET));
            case PlannedValue.Kept kept -> Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, "", ""));
            case PlannedValue.Unread unread -> Outcome.failed(Trouble.of(TroubleCode.NOT_SETTABLE, "", ""));
        };
    }

    /** Why a model cannot be given a value; empty when it can. The reason never tells a secret. */
    Optional<Reason> obstacle(Mapping mapping, PlannedValue value) {
        return switch (writable(value)) {
            case Outcome.Failed<SettingValue>(Trouble trouble) ->
                Optional.of(Reason.of(trouble.code(), trouble.where()));
            case Outcome.Done<SettingValue>(SettingValue found) ->
                switch (mapping.encode(found)) {
                    case Encoded.Ready ready -> Optional.empty();
                    case Encoded.Unfit(Sentence reason) ->
                        Optional.of(Reason.of(
                                TroubleCode.VALUE_UNFIT,
                                Sentence.of(
                                        Fitting.class,
                                        "unfit",
                                        mapping.setting().label(),
                                        reason)));
                };
        };
    }
}
