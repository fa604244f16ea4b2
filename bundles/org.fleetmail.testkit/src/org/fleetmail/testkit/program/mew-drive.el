;; Sends one message where there is a subject, or fetches the mail, as a person at the keyboard would, with the case
;; "default" of ~/.mew.el.
(set-language-environment "UTF-8")
(setq mew-mail-path (expand-file-name "~/Mail")
      mew-conf-path mew-mail-path
      mew-ssl-verify-level 2
      mew-auto-get nil
      mew-ask-send nil
      mew-ask-subject nil)
(add-to-list 'load-path "/usr/share/emacs/site-lisp/mew")
(require 'mew)
(defalias 'read-passwd (lambda (&rest _) (getenv "MAIL_WORD")))

(defun drive-until (done)
  "Lets the connections work until DONE, for 30 seconds at most."
  (let ((looks 0))
    (while (and (< looks 300) (not (funcall done)))
      (accept-process-output nil 0.1)
      (setq looks (1+ looks)))))

(mew)
(if (getenv "MAIL_SUBJECT")
    (progn
      (mew-user-agent-compose (getenv "MAIL_TO") (getenv "MAIL_SUBJECT"))
      (goto-char (point-max))
      (insert "Hello\n")
      (mew-draft-make-message)
      (mew-smtp-flush-queue "default" (mew-queue-folder "default"))
      (drive-until (lambda () (not (directory-files "~/Mail/queue" nil "\\`[0-9]")))))
  (let* ((imap (string= (mew-proto "default") "%"))
         (inbox (if imap "%inbox" "+inbox")))
    (mew-summary-switch-to-folder inbox)
    (if (not imap)
        (mew-pop-retrieve "default" 'inc inbox)
      (mew-imap-retrieve "default" 'list inbox)
      (drive-until (lambda () (not (mew-imap-get-process (mew-imap-info-name "default" nil)))))
      (mew-imap-retrieve "default" 'scan inbox nil t))
    (drive-until (lambda ()
                   (not (if imap
                            (mew-imap-get-process (mew-imap-info-name "default" "inbox"))
                          (mew-pop-get-process (mew-pop-info-name "default"))))))))
