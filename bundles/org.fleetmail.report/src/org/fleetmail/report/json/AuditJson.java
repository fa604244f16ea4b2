package org.fleetmail.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.report.audit.AcceptedFinding;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.ChangedFact;
import org.fleetmail.report.audit.Expiry;
import org.fleetmail.report.audit.Inventories;
import org.fleetmail.report.audit.NeededRoot;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.ProviderDeadline;
import org.fleetmail.report.audit.RuleComparison;
import org.fleetmail.report.audit.RuleSetFacts;
import org.fleetmail.report.audit.ShareChart;

/** What an auditor asks, as the member {@code audit} of a report. */
final class AuditJson {
    private final JsonGenerator json;
    private final Pen pen;

    AuditJson(JsonGenerator json, Pen pen) {
        this.json = json;
        this.pen = pen;
    }

    void write(Audit audit, ZoneId zone) throws IOException {
        json.writeObjectFieldStart("audit");
        moment("since", audit.since(), zone);
        pen.array("changes", audit.changes(), this::change);
        pen.array("findings", audit.findings(), this::finding);
        pen.array("accepted", audit.accepted(), this::accepted);
        pen.array("deadlines", audit.deadlines(), this::deadline);
        pen.array("roots", audit.roots(), this::root);
        pen.array("pcs", audit.pcs(), this::pc);
        pen.array("shares", audit.shares(), this::share);
        pen.array("expiries", audit.expiries(), this::expiry);
        pen.array("ruleSets", audit.comparison().sets(), this::ruleSet);
        pen.array("standings", audit.comparison().rows(), this::standings);
        inventories(audit.inventories());
        json.writeEndObject();
    }

    private void moment(String name, Optional<Instant> at, ZoneId zone) throws IOException {
        if (at.isPresent()) {
            pen.moment(name, at.get(), zone);
        }
    }

    private void change(ChangedFact change) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.what().key().substring("change.".length()));
        json.writeStringField("text", pen.said(change.what()));
        json.writeStringField("name", change.name());
        json.writeStringField("before", pen.said(change.before()));
        json.writeStringField("now", pen.said(change.now()));
        json.writeEndObject();
    }

    private void finding(OpenFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("element", finding.element());
        json.writeStringField("name", finding.name());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("rule", finding.rule());
        json.writeStringField("text", pen.said(finding.text()));
        json.writeStringField("remedy", pen.said(finding.remedy()));
        pen.moment("firstSeen", finding.firstSeen(), finding.zone());
        pen.moment("lastSeen", finding.lastSeen(), finding.zone());
        json.writeStringField("owner", finding.owner());
        json.writeStringField("due", finding.due());
        json.writeEndObject();
    }

    private void accepted(AcceptedFinding one) throws IOException {
        json.writeStartObject();
        json.writeStringField("policy", one.policy());
        json.writeStringField("rule", one.rule());
        json.writeStringField("element", one.element());
        json.writeStringField("reason", one.reason());
        json.writeStringField("owner", one.owner());
        json.writeStringField("until", one.until());
        pen.mark("state", one.state());
        json.writeEndObject();
    }

    private void deadline(ProviderDeadline one) throws IOException {
        json.writeStartObject();
        json.writeStringField("provider", one.provider());
        json.writeStringField("date", one.date());
        json.writeStringField("text", one.text());
        json.writeStringField("source", one.source());
        pen.array("endpoints", one.endpoints(), json::writeString);
        json.writeNumberField("devices", one.devices());
        pen.mark("state", one.state());
        json.writeEndObject();
    }

    private void root(NeededRoot root) throws IOException {
        json.writeStartObject();
        json.writeStringField("model", root.model());
        json.writeNumberField("devices", root.devices());
        json.writeStringField("endpoint", root.endpoint());
        json.writeStringField("root", root.root());
        moment("chainUntil", root.ends(), root.zone());
        pen.mark("change", root.change());
        pen.array("announced", root.announced(), news -> {
            json.writeStartObject();
            json.writeStringField("date", news.date().toString());
            json.writeStringField("text", pen.said(news.text()));
            json.writeStringField("source", news.source());
            json.writeStringField("lookedUp", news.lookedUp().toString());
            json.writeStringField("confidence", news.confidence());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void pc(PcRow pc) throws IOException {
        json.writeStartObject();
        json.writeStringField("pc", pc.pc());
        json.writeStringField("place", pc.place());
        json.writeStringField("system", pc.system());
        json.writeStringField("client", pc.client());
        json.writeStringField("account", pc.account());
        json.writeStringField("endpoint", pc.endpoint());
        pen.array("tls", pc.tls(), pen::tls);
        pen.mark("reach", pc.reach());
        pen.array("reasons", pc.reasons(), reason -> json.writeString(pen.said(reason)));
        json.writeEndObject();
    }

    private void share(ShareChart chart) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", pen.said(chart.title()));
        pen.array("legend", chart.legend(), kind -> {
            json.writeStartObject();
            pen.judgement(kind);
            json.writeEndObject();
        });
        pen.array("bars", chart.bars(), bar -> {
            json.writeStartObject();
            json.writeStringField("name", bar.name());
            pen.array("numbers", bar.numbers(), json::writeNumber);
            json.writeEndObject();
        });
        json.writeNumberField("others", chart.others());
        json.writeEndObject();
    }

    private void expiry(Expiry one) throws IOException {
        json.writeStartObject();
        json.writeStringField("month", one.month());
        pen.array("endpoints", one.endpoints(), json::writeString);
        json.writeEndObject();
    }

    private void ruleSet(RuleSetFacts set) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", set.name());
        json.writeStringField("edition", set.edition());
        json.writeStringField("source", set.source());
        json.writeStringField("date", set.date().toString());
        json.writeBooleanField("partial", set.partial());
        json.writeEndObject();
    }

    private void standings(RuleComparison.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("endpoint", row.endpoint());
        pen.array("sets", row.standings(), standing -> {
            json.writeStartObject();
            json.writeStringField("ruleSet", standing.set());
            pen.mark("result", standing.result());
            pen.array("rules", standing.rules(), json::writeString);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void inventories(Inventories inventories) throws IOException {
        json.writeObjectFieldStart("inventories");
        pen.array("certificates", inventories.certificates(), one -> {
            json.writeStartObject();
            json.writeStringField("subject", one.subject());
            json.writeBooleanField("own", one.own());
            json.writeStringField("issuer", one.issuer());
            pen.moment("until", one.until(), one.zone());
            json.writeStringField("key", one.key());
            json.writeStringField("signature", one.signature());
            json.writeStringField("sha256", one.sha256());
            pen.array("endpoints", one.endpoints(), json::writeString);
            json.writeEndObject();
        });
        pen.array("offers", inventories.offers(), one -> {
            json.writeStartObject();
            json.writeStringField("name", one.name());
            json.writeStringField("kind", one.version() ? "version" : "suite");
            pen.array("endpoints", one.endpoints(), json::writeString);
            json.writeEndObject();
        });
        pen.array("sharedAccounts", inventories.sharedAccounts(), one -> {
            json.writeStartObject();
            json.writeStringField("account", one.account());
            json.writeStringField("address", one.address());
            json.writeNumberField("devices", one.devices());
            pen.array("some", one.some(), json::writeString);
            json.writeEndObject();
        });
        pen.array("knownSecrets", inventories.openDevices(), json::writeString);
        json.writeEndObject();
    }
}
