package org.fleetmail.rollout.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;

/**
 * Devices that shall get back what they had.
 *
 * @param run the run that is taken back
 * @param path path of the fleet file
 * @param selection which of its devices, for the record
 * @param devices the devices
 * @param waves waves of the run that is taken back; what they asked devices to prove is asked again after the way back
 */
public record ReturnRequest(String run, String path, String selection, List<Earlier> devices, List<PlannedWave> waves) {
    public ReturnRequest {
        devices = List.copyOf(devices);
        waves = List.copyOf(waves);
    }

    /** One that asks for no proof. */
    public ReturnRequest(String run, String path, String selection, List<Earlier> devices) {
        this(run, path, selection, devices, List.of());
    }

    /** The same, after which devices prove themselves where the waves of the run asked them to. */
    public ReturnRequest proving(List<PlannedWave> asked) {
        return new ReturnRequest(run, path, selection, devices, asked);
    }

    /**
     * A device and what it had.
     *
     * @param device which
     * @param serial serial number of the device these values belong to, empty where it reported none
     * @param before what it had before the run; a secret by its name where that is known from an earlier run
     * @param written what the run wrote; what the device has now must be one of the two
     * @param notes what cannot come back, and why
     * @param obstacles why nothing may be written before somebody did something
     */
    public record Earlier(
            Device device,
            String serial,
            SortedMap<MailSetting, PlannedValue> before,
            SortedMap<MailSetting, PlannedValue> written,
            List<Reason> notes,
            List<Reason> obstacles) {
        public Earlier {
            before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
            written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
            notes = List.copyOf(notes);
            obstacles = List.copyOf(obstacles);
        }
    }
}
