const [key, password, to, path, done] = arguments;
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const server = MailServices.accounts.getIncomingServer(key);
const identity = MailServices.accounts.getFirstIdentityForServer(server);
const outgoing = MailServices.outgoingServer.getServerByIdentity(identity);
const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
file.initWithPath(path);
const recipients = MailServices.headerParser.parseEncodedHeaderW(to);
outgoing.sendMailMessage(file, recipients, [], identity, to, password, null, false, "<" + Date.now() + "@fleet.test>", {
  QueryInterface: ChromeUtils.generateQI(["nsIMsgOutgoingListener"]),
  onSendStart() {},
  onSendStop(uri, status, info, message) {
    done(status == 0 ? "" : "0x" + (status >>> 0).toString(16) + " " + message);
  },
});
