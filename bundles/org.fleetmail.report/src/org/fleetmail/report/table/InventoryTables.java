package org.fleetmail.report.table;

import java.util.List;
import org.fleetmail.report.audit.Inventories;
import org.fleetmail.report.audit.Inventories.CertificateItem;
import org.fleetmail.report.audit.Inventories.OfferItem;
import org.fleetmail.report.audit.Inventories.SharedAccount;

/** Inventories as tables. */
final class InventoryTables {
    private final Inventories inventories;
    private final TableWords words;

    InventoryTables(Inventories inventories, TableWords words) {
        this.inventories = inventories;
        this.words = words;
    }

    List<Table> all() {
        return List.of(certificates(), offers(), accounts(), openDevices());
    }

    private Table certificates() {
        return words.table(
                "certificates",
                List.of(
                        words.column("certificates.subject", 40),
                        words.column("certificates.own", 10),
                        words.column("certificates.issuer", 40),
                        words.time("certificates.until", 20),
                        words.column("certificates.key", 14),
                        words.column("certificates.signature", 20),
                        words.column("certificates.sha256", 66),
                        words.column("certificates.endpoints", 50)),
                inventories.certificates().stream().map(this::certificate).toList());
    }

    private List<Cell> certificate(CertificateItem item) {
        return List.of(
                Cell.of(item.subject()),
                Cell.of(words.text(item.own() ? "yes" : "no")),
                Cell.of(item.issuer()),
                new Cell.Moment(item.until()),
                Cell.of(item.key()),
                Cell.of(item.signature()),
                Cell.of(item.sha256()),
                Cell.of(String.join("\n", item.endpoints())));
    }

    private Table offers() {
        return words.table(
                "offers",
                List.of(
                        words.column("offers.name", 44),
                        words.column("offers.version", 10),
                        words.column("offers.number", 10),
                        words.column("offers.endpoints", 60)),
                inventories.offers().stream().map(this::offer).toList());
    }

    private List<Cell> offer(OfferItem item) {
        return List.of(
                Cell.of(item.name()),
                Cell.of(words.text(item.version() ? "yes" : "no")),
                Cell.of(item.endpoints().size()),
                Cell.of(String.join("\n", item.endpoints())));
    }

    private Table accounts() {
        return words.table(
                "shared-accounts",
                List.of(
                        words.column("accounts.account", 28),
                        words.column("accounts.address", 32),
                        words.column("accounts.devices", 10),
                        words.column("accounts.names", 60)),
                inventories.sharedAccounts().stream()
                        .map(InventoryTables::account)
                        .toList());
    }

    private static List<Cell> account(SharedAccount item) {
        return List.of(
                Cell.of(item.account()),
                Cell.of(item.address()),
                Cell.of(item.devices()),
                Cell.of(String.join("\n", item.some())));
    }

    private Table openDevices() {
        return words.table(
                "known-secrets",
                List.of(words.column("known-secrets.device", 40)),
                inventories.openDevices().stream()
                        .map(name -> List.of(Cell.of(name)))
                        .toList());
    }
}
