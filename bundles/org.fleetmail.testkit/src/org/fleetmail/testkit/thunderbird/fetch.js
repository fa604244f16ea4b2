const [key, password, subject, done] = arguments;
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const server = MailServices.accounts.getIncomingServer(key);
server.password = password;
const inbox = server.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
let looks = 0;
const listener = {
  QueryInterface: ChromeUtils.generateQI(["nsIUrlListener"]),
  OnStartRunningUrl() {},
  OnStopRunningUrl(url, status) {
    const subjects = [...inbox.messages].map(message => message.mime2DecodedSubject);
    if (status) {
      done("failed: 0x" + (status >>> 0).toString(16));
    } else if (subjects.includes(subject)) {
      done("");
    } else if (++looks > 60) {
      done("only: " + subjects);
    } else {
      setTimeout(look, 250);
    }
  },
};
function look() {
  if (server.type == "pop3") {
    MailServices.pop3.GetNewMail(null, listener, inbox, server);
  } else {
    inbox.QueryInterface(Ci.nsIMsgImapMailFolder).updateFolderWithListener(null, listener);
  }
}
look();
