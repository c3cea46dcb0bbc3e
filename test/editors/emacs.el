;; Opens a faulty draft with the recipe of docs/editors.md, waits for what the server finds, and has it formatted.
;; It waits for output of the server and for nothing else; the caller ends what hangs.
(require 'package)
(package-initialize)
(require 'eglot)
(load (getenv "NIANBAO_RECIPE") nil t)

(defun nianbao-ids ()
  "The ids of the rules that Flymake shows, in order."
  (mapconcat #'identity
             (sort (mapcar (lambda (it) (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data it)) :code))
                           (flymake-diagnostics))
                   #'string<)
             " "))

(defun nianbao-until (what met)
  "Wait for output of the server until MET."
  (let ((process (jsonrpc--process (eglot-current-server))))
    (while (not (funcall met))
      (unless (process-live-p process) (error "%s: the server is gone" what))
      (accept-process-output process 1))))

(condition-case failure
    (let ((expected (getenv "NIANBAO_EXPECTED")))
      (find-file (getenv "NIANBAO_DRAFT"))
      (unless (eq major-mode 'nianbao-mode) (error "the mode is %s" major-mode))
      ;; eglot-ensure connects after the next command, and a script has none.
      (run-hooks 'post-command-hook)
      (nianbao-until "connect" #'eglot-managed-p)
      (flymake-start)
      (nianbao-until "findings" #'flymake-diagnostics)
      (unless (equal (nianbao-ids) expected) (error "found %s\nexpected %s" (nianbao-ids) expected))
      (eglot-format-buffer)
      (unless (equal (buffer-string)
                     (with-temp-buffer (insert-file-contents (getenv "NIANBAO_FORMATTED")) (buffer-string)))
        (error "formatted otherwise than by the command"))
      (set-buffer-modified-p nil)
      (message "emacs: found %d, formatted the draft" (length (split-string expected)))
      (eglot-shutdown (eglot-current-server))
      (kill-emacs 0))
  (error (message "emacs: %s" (error-message-string failure)) (kill-emacs 1)))
