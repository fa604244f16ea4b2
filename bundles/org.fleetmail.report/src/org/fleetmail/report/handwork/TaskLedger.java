package org.fleetmail.report.handwork;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.HandCase;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanJson;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Question;
import org.fleetmail.rollout.plan.Shown;

/**
 * Every task there ever was, open and done, in a JSON file beside the printed list. Reading the devices again ticks off
 * what is no longer due; a device that does not answer keeps its tasks.
 *
 * @param tasks in the order in which they came up
 */
public record TaskLedger(List<HandTask> tasks) {
    private static final long LARGEST = 64L << 20;

    public TaskLedger {
        tasks = List.copyOf(tasks);
    }

    /** The ledger of a file, empty where there is no file; {@code PLAN-INVALID} where it is no ledger. */
    public static Outcome<TaskLedger> read(Path file) {
        if (!Files.exists(file)) {
            return Outcome.done(new TaskLedger(List.of()));
        }
        try {
            if (Files.size(file) > LARGEST) {
                return Outcome.failed(Trouble.of(TroubleCode.PLAN_INVALID, file.toString(), ""));
            }
            JsonNode json = Json.parse(Files.readString(file));
            return Outcome.done(new TaskLedger(Json.list(json, "tasks", TaskLedger::task)));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        } catch (Json.ShapeException e) {
            return Outcome.failed(Trouble.of(TroubleCode.PLAN_INVALID, file.toString(), e));
        }
    }

    private static HandTask task(JsonNode node) {
        Optional<Instant> doneAt = node.has("doneAt") ? Optional.of(Json.time(node, "doneAt")) : Optional.empty();
        return new HandTask(Json.string(node, "device"), PlanJson.handWork(Json.child(node, "work")), doneAt);
    }

    /** What it becomes by a plan that was just made: new tasks come in, tasks that are no longer due are done. */
    public TaskLedger after(Plan plan, Instant now) {
        List<HandTask> next = new ArrayList<>(tasks);
        plan.items().stream().filter(TaskLedger::wasRead).forEach(item -> take(next, item, now));
        return new TaskLedger(next);
    }

    private static boolean wasRead(PlanItem item) {
        return item.state() != ItemState.UNREACHABLE && item.state() != ItemState.CREDENTIALS_NEEDED;
    }

    private static void take(List<HandTask> tasks, PlanItem item, Instant now) {
        tasks.replaceAll(task -> task.device().equals(item.device()) && !task.done() && !isDue(task, item)
                ? new HandTask(task.device(), task.work(), Optional.of(now))
                : task);
        for (HandWork due : item.handWork()) {
            tasks.removeIf(task -> task.sameAs(item.device(), due));
            tasks.add(new HandTask(item.device(), due, Optional.empty()));
        }
    }

    private static boolean isDue(HandTask task, PlanItem item) {
        boolean listed = item.handWork().stream().anyMatch(due -> task.sameAs(item.device(), due));
        return listed || task.work().kind() == HandCase.CA_IMPORT && !holdsRoot(task, item);
    }

    /** A root is asked for only where the endpoint was asked; a plan without that says nothing of it. */
    private static boolean holdsRoot(HandTask task, PlanItem item) {
        PlannedValue roots = item.observed().getOrDefault(MailSetting.TLS_ROOTS, new PlannedValue.Unread());
        return item.answer(Question.ROOT) == Shown.YES
                || roots.toString().contains(task.work().desired().toString());
    }

    /** Writes it; {@code FILE-ACCESS} where that cannot be done. */
    public Outcome<Path> write(Path file) {
        ObjectNode document = Json.object();
        document.put("schema", "fleetmail-handwork").put("version", 1);
        document.set("tasks", Json.array(tasks, TaskLedger::json));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Outcome.done(Files.writeString(file, Json.pretty(document), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    private static ObjectNode json(HandTask task) {
        ObjectNode node = Json.object().put("device", task.device());
        node.set("work", PlanJson.of(task.work()));
        task.doneAt().ifPresent(at -> node.put("doneAt", at.toString()));
        return node;
    }
}
