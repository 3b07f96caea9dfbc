;;; common.el --- what the checks in Emacs share -*- lexical-binding: t -*-

(setq package-enable-at-startup nil
      make-backup-files nil
      auto-save-default nil
      create-lockfiles nil)
(package-initialize)
(require 'json)
(require 'cl-lib)
(require 'markdown-mode)

(defvar report nil "What the check has to tell, as an alist.")

(defun tell (key value)
  "Put KEY and VALUE into the report."
  (push (cons key value) report))

(defun wait-for (condition)
  "Return what CONDITION returns as soon as that is not nil."
  (let ((end (+ (float-time) 30)) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.02))
    value))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun go-to-line (line)
  (goto-char (point-min))
  (forward-line (1- line)))

(defun done ()
  "Print the report and quit."
  (set-buffer-modified-p nil)
  (princ (json-encode (nreverse report)) #'external-debugging-output)
  (kill-emacs 0))
