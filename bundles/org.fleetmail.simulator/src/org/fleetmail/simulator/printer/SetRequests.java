package org.fleetmail.simulator.printer;

import java.util.Optional;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;
import org.snmp4j.PDU;
import org.snmp4j.smi.VariableBinding;

/**
 * Answers SET (RFC 3416 section 4.2.5): all of a request or nothing of it, unless the printer has a fault in which it does
 * otherwise.
 */
final class SetRequests {
    private final ObjectTable objects;
    private final PrinterPlan plan;
    private final Runnable afterChange;

    SetRequests(ObjectTable objects, PrinterPlan plan, Runnable afterChange) {
        this.objects = objects;
        this.plan = plan;
        this.afterChange = afterChange;
    }

    void answer(PDU request, PDU answer, boolean mayWrite) {
        answer.addAll(request.getVariableBindings());
        int failed = plan.has(Fault.Partial.class) ? changeOneByOne(answer, mayWrite) : firstRefused(answer, mayWrite);
        if (failed > 0) {
            return;
        }
        if (plan.has(Fault.CommitFailed.class)) {
            commit(answer.get(0));
            refuse(answer, PDU.commitFailed, 1);
        } else if (!plan.has(Fault.Partial.class)) {
            answer.getVariableBindings().forEach(this::commit);
        }
        afterChange.run();
    }

    /** Index of the first binding that is refused, from 1; 0: none. */
    private int firstRefused(PDU answer, boolean mayWrite) {
        for (int i = 0; i < answer.size(); i++) {
            int status = status(answer.get(i), mayWrite);
            if (status != PDU.noError) {
                return refuse(answer, status, i + 1);
            }
        }
        return 0;
    }

    private int changeOneByOne(PDU answer, boolean mayWrite) {
        for (int i = 0; i < answer.size(); i++) {
            VariableBinding binding = answer.get(i);
            int status = isPort(binding) ? PDU.notWritable : status(binding, mayWrite);
            if (status != PDU.noError) {
                return refuse(answer, status, i + 1);
            }
            commit(binding);
        }
        return 0;
    }

    private int status(VariableBinding binding, boolean mayWrite) {
        Optional<ManagedObject> object = objects.find(binding.getOid());
        if (!mayWrite) {
            return PDU.noAccess;
        }
        if (object.isEmpty() || plan.has(Fault.ReadOnly.class)) {
            return PDU.notWritable;
        }
        int status = object.get().check(binding.getVariable());
        return status == PDU.noError && refusesValue(object.get()) ? PDU.wrongValue : status;
    }

    private boolean refusesValue(ManagedObject object) {
        return object instanceof SettingObject setting
                && plan.fault(Fault.RefusesValue.class)
                        .filter(fault -> fault.about(setting.setting()))
                        .isPresent();
    }

    private boolean isPort(VariableBinding binding) {
        return objects.find(binding.getOid()).orElse(null) instanceof SettingObject setting
                && setting.setting() == MailSetting.SMTP_PORT;
    }

    private void commit(VariableBinding binding) {
        ManagedObject object = objects.find(binding.getOid()).orElseThrow();
        boolean lie = object instanceof SettingObject setting
                && plan.fault(Fault.Lying.class)
                        .filter(fault -> fault.about(setting.setting()))
                        .isPresent();
        if (!lie) {
            object.write(binding.getVariable());
        }
    }

    private static int refuse(PDU answer, int status, int index) {
        answer.setErrorStatus(status);
        answer.setErrorIndex(index);
        return index;
    }
}
